import type { ConcernRule } from '../triage/concern-rule.js';
import type { Condition } from '../triage/condition.js';
import { partOf, roundedTo } from './catalogue.js';
import type { Limit, LimitContext, LimitOverride, Target } from './limit.js';
import type { Metric } from './metric.js';

/** A limit as it stands for one patient. */
export interface AppliedLimit {
  limit: Limit;
  /** Null: switched off for this patient. */
  value: number | null;
  own: LimitOverride | null;
}

/** The limits of a metric that hold for this patient: his own before his disease's before the general one. */
export function appliedLimits(
  limits: readonly Limit[],
  metric: Metric,
  context: LimitContext,
  overrides: readonly LimitOverride[] = [],
): AppliedLimit[] {
  const holding = limits.filter((limit) => limit.metric === metric && applies(limit, context));
  const first = holding.filter(
    (limit, index) => holding.findIndex(({ slot }) => slot === limit.slot) === index,
  );
  return first.map((limit) => {
    const own = overrides.find((each) => each.slot === limit.slot && holdsFor(limit, each)) ?? null;
    return { limit, value: own ? own.value : limit.value, own };
  });
}

/** As rules over the figures of an entry, so that triage takes them like those of a questionnaire. */
export function limitRules(applied: readonly AppliedLimit[]): ConcernRule[] {
  return applied.flatMap(({ limit, value, own }) => (value === null ? [] : [ruleOf(limit, value, own)]));
}

/** The target of a figure; a context's own comes before the one for all. */
export function targetOf(
  targets: readonly Target[],
  { metric, part, context }: { metric: Metric; part: string; context: string | null },
  person: LimitContext,
): Target | null {
  const own = targets.filter((each) => each.metric === metric && each.part === part && applies(each, person));
  return (
    own.find(({ contexts }) => contexts === undefined || (context !== null && contexts.includes(context))) ??
    null
  );
}

export type OverrideFault = 'unknown-slot' | 'not-possible' | 'doctor-needed';

/** Whether a limit may be changed so. The emergency band is weakened by a doctor's name only (decision 35). */
export function overrideFault(limit: Limit | undefined, override: LimitOverride): OverrideFault | null {
  if (!limit) return 'unknown-slot';
  if (override.value !== null && !isPossible(limit, override.value)) return 'not-possible';
  const hasDoctor = (override.doctorName ?? '').trim().length > 0;
  return limit.band === 'emergency' && isWeaker(limit, override.value) && !hasDoctor ? 'doctor-needed' : null;
}

/** What was stricter once may be weaker after an operation: then it falls back to the pack's. */
function holdsFor(limit: Limit, override: LimitOverride): boolean {
  return overrideFault(limit, override) === null;
}

function isPossible({ metric, part }: Limit, value: number): boolean {
  const { min, max, decimals } = partOf(metric, part);
  return value >= min && value <= max && roundedTo(decimals, value) === value;
}

function isWeaker({ side, value }: Limit, own: number | null): boolean {
  if (own === null) return true;
  return side === 'high' ? own > value : own < value;
}

function applies({ disease, ageFrom }: Pick<Limit, 'disease' | 'ageFrom'>, person: LimitContext): boolean {
  if (disease !== undefined && !person.diseases.includes(disease)) return false;
  return ageFrom === undefined || (person.age !== null && person.age >= ageFrom);
}

function ruleOf(limit: Limit, value: number, own: LimitOverride | null): ConcernRule {
  const { slot: key, concern, severity, advice, source, year } = limit;
  const from = `${source}，${year}`;
  return {
    key,
    concern,
    severity,
    advice,
    when: whenOf(limit, value),
    source: own ? `本人界限：${own.reason}` : from,
  };
}

function whenOf({ metric, part, side, contexts }: Limit, value: number): Condition {
  const bound = boundOf(metric, part, side, value);
  return contexts ? { all: [bound, { item: 'context', anyOf: contexts }] } : bound;
}

/** Both sides are inclusive; a low bound ends half a step above its value, figures lie on steps. */
function boundOf(metric: Metric, part: string, side: Limit['side'], value: number): Condition {
  if (side === 'high') return { item: part, atLeast: value };
  const { step } = partOf(metric, part);
  return { item: part, atLeast: 0, below: value + step / 2 };
}
