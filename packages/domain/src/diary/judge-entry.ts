import type { Answers } from '../questionnaire/questionnaire.js';
import { composeAdvice, type Advice } from '../triage/advice.js';
import type { RulePack } from '../triage/concern-rule.js';
import type { Cover } from '../triage/cover.js';
import { findConcerns, type Finding } from '../triage/find-concerns.js';
import { metricKind } from './catalogue.js';
import type { DiaryEntry, EntryState, KeptEntry } from './metric.js';
import { looksMistyped } from './looks-mistyped.js';
import type { UsualLimit } from './limit.js';
import { usualRanges, usualRules, type UsualRange } from './usual.js';

/** Source: decision 35. */
export const SECOND_LOOK_MINUTES = 15;

export interface EntryInput {
  entry: DiaryEntry;
  /** Of the same patient; the order does not matter. */
  earlier: readonly KeptEntry[];
  /** His limits as rules, with their advice; see `limitRules`. */
  pack: RulePack;
  distances: readonly UsualLimit[];
  /** Keys of the rules that alarm at once. */
  emergencyRules: readonly string[];
  /** A questioned value of this metric whose 15 minutes still run: this entry is its second. */
  isSecond: boolean;
  /** Null where the phone cannot know. */
  now: Date | null;
  cover: Cover | null;
}

export interface EntryJudgement {
  state: Exclude<EntryState, 'rechecked'>;
  /** What fired; of a questioned value they wait for the second. */
  findings: readonly Finding[];
  /** What the patient is told now; normal while only questioned. */
  advice: Advice;
  ask: 'again' | 'typing-error' | null;
  usual: UsualRange[];
  /** What judged it: the limits and the distances from his own usual. */
  pack: RulePack;
}

/**
 * Decision 35: the emergency band alarms at once, any other value over a limit or far from what is usual is questioned
 * first, and alarms when the second is no better. Whether it is a typing error is another question.
 */
export function judgeEntry(input: EntryInput): EntryJudgement {
  const { entry, emergencyRules, isSecond, now, cover } = input;
  const usual = usualRanges(entry, input.earlier);
  const rules = [...input.pack.rules, ...usualRules(usual, input.distances)];
  const pack = { ...input.pack, rules };
  const findings = findConcerns(rules, answersOf(entry));
  const isEmergency = findings.some(
    ({ ruleKey, severity }) => severity === 'critical' || emergencyRules.includes(ruleKey),
  );
  const isAtOnce = isEmergency || isSecond || !metricKind(entry.metric).isRemeasured;
  const state = stateOf(findings, isAtOnce);
  const advice = composeAdvice({ pack, findings: state === 'alarm' ? findings : [], now, cover });
  return { state, findings, advice, ask: askOf(state, looksMistyped(entry, usual)), usual, pack };
}

/** An entry's figures as answers, so that the rules of triage read them. */
export function answersOf({ values, context }: Pick<DiaryEntry, 'values' | 'context'>): Answers {
  return context === null ? { ...values } : { ...values, context };
}

function stateOf(findings: readonly Finding[], isAtOnce: boolean): EntryJudgement['state'] {
  if (findings.length === 0) return 'calm';
  return isAtOnce ? 'alarm' : 'questioned';
}

function askOf(state: EntryJudgement['state'], mistyped: boolean): EntryJudgement['ask'] {
  if (mistyped) return 'typing-error';
  return state === 'questioned' ? 'again' : null;
}
