import { worse, type Severity } from '../kernel/severity.js';
import type { AdviceText, Call, RulePack } from './concern-rule.js';
import { hasCoverAt, type Cover } from './cover.js';
import { claimDueAt } from './claim-due.js';
import type { Finding } from './find-concerns.js';

/** What the patient is told after a submit. Made by the same code on the phone and on the server. */
export interface Advice {
  level: Severity | 'normal';
  title: string;
  steps: readonly { action: string; note: string }[];
  /** The first is the filled button. */
  calls: readonly Call[];
  /** Linked items and rules behind it; the app says the answers in the patient's words. */
  evidence: readonly { linkId: string; ruleKey: string }[];
  /** null: unknown (no network after a restart), treated as nobody there. */
  isCovered: boolean | null;
  /** Instant before which a nurse will have looked; null: promise nothing. */
  promisedBy: Date | null;
  adviceVersion: string;
}

export interface AdviceInput {
  pack: RulePack;
  findings: readonly Finding[];
  /** null where the phone cannot know the time. */
  now: Date | null;
  cover: Cover | null;
}

/** One card per submit: the worst finding speaks. */
export function composeAdvice({ pack, findings, now, cover }: AdviceInput): Advice {
  const first = findings[0];
  const text = pack.advice.find((each) => each.key === first?.advice);
  const isCovered = now && cover ? hasCoverAt(cover, now) : null;
  const level = findings.reduce<Severity | undefined>(
    (all, each) => (all ? worse(all, each.severity) : each.severity),
    undefined,
  );
  return {
    level: level ?? 'normal',
    title: text?.title ?? '',
    steps: text?.steps ?? [],
    calls: level && text ? callsOf(level, text, isCovered, cover) : [],
    evidence: evidenceOf(findings),
    isCovered,
    promisedBy: level && now && cover ? claimDueAt(level, now, cover) : null,
    adviceVersion: pack.adviceVersion,
  };
}

function evidenceOf(findings: readonly Finding[]): Advice['evidence'] {
  const all = findings.flatMap((finding) =>
    finding.evidence.map(({ linkId }) => ({ linkId, ruleKey: finding.ruleKey })),
  );
  return all.filter((each, index) => all.findIndex((other) => other.linkId === each.linkId) === index);
}

/** Decision 37: with nobody on duty, or where that is unknown, a call to the ward becomes 120. */
function callsOf(level: Severity, text: AdviceText, isCovered: boolean | null, cover: Cover | null): Call[] {
  const wardAnswers = isCovered === true || cover?.answeredAtNight === true;
  if (level !== 'critical') return wardAnswers || isCovered === null ? ['ward'] : [];
  const first =
    text.primaryCall === 'ward' && isCovered !== true ? (text.callWithoutCover ?? '120') : text.primaryCall;
  const others: Call[] = first === '120' ? ['ward'] : ['120', 'ward'];
  return [first, ...others.filter((call) => call !== first && (call !== 'ward' || wardAnswers))];
}
