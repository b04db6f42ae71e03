import type { Answers, Item, Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import { answerWords, saidWords } from '@suian/domain/questionnaire/answer-words';
import { visibleItems } from '@suian/domain/questionnaire/visible-items';
import type { Advice } from '@suian/domain/triage/advice';
import type { RulePack } from '@suian/domain/triage/concern-rule';
import type { Cover } from '@suian/domain/triage/cover';
import type { Finding } from '@suian/domain/triage/find-concerns';
import { words } from '../../words.js';
import type { NewEvidence } from './persistence/alert-paper.store.js';

const HEADLINE_LENGTH = 200;
const SOURCE_LENGTH = 300;

/** One judged response, as triage needs to know it. */
export interface ConcernReport {
  organizationId: string;
  /** Null: 待分科. */
  departmentId: string | null;
  patientId: string;
  response: {
    id: string;
    receivedAt: Date;
    title: string;
    respondent: 'patient' | 'family' | 'nurse';
    isLate: boolean;
  };
  questionnaire: Questionnaire;
  /** Of visible items only. */
  answers: Answers;
  findings: readonly Finding[];
  pack: RulePack;
  /** What the patient was shown at once. */
  advice: Pick<Advice, 'title'>;
  /** The same questionnaire last time. */
  previous: { at: Date; answers: Answers } | null;
  /** Null where the department, and so its duty, is unknown. */
  cover: Cover | null;
  now: Date;
}

/** The answers that worry, in words: “流脓或有臭味、体温 38.6 ℃”. Free text is never part of it. */
export function headlineOf({ questionnaire, answers }: ConcernReport, findings: readonly Finding[]): string {
  const worrying = new Set(findings.flatMap((finding) => finding.evidence.map(({ linkId }) => linkId)));
  const said = questionnaire.items
    .filter((item) => worrying.has(item.linkId) && item.type !== 'text')
    .flatMap((item) => {
      const answer = answers[item.linkId];
      return answer === undefined ? [] : [saidWords(item, answer, words.unsure)];
    });
  return said.join(words.between).slice(0, HEADLINE_LENGTH);
}

/** How many answers made these rules fire. */
export function evidenceCountOf(findings: readonly Finding[]): number {
  return new Set(findings.flatMap((finding) => finding.evidence.map(({ linkId }) => linkId))).size;
}

/** Every visible answer in words; those that fired a rule carry it, the concern's own rules first. */
export function evidenceOf(
  report: ConcernReport,
  alertId: string,
  own: readonly Finding[],
): Omit<NewEvidence, 'reportId'>[] {
  const { organizationId, questionnaire, answers, response } = report;
  const findings = [...own, ...report.findings.filter((finding) => !own.includes(finding))];
  return visibleItems(questionnaire, answers)
    .filter((item) => Object.hasOwn(answers, item.linkId))
    .map((item, ordinal) => ({
      organizationId,
      alertId,
      ordinal,
      linkId: item.linkId,
      asked: item.text.slice(0, SOURCE_LENGTH),
      answered: wordsOf(item, answers),
      ...beforeOf(report, item),
      ...ruleOf(report, findings, item.linkId),
      at: response.receivedAt,
    }));
}

function wordsOf(item: Item, answers: Answers): string {
  const answer = answers[item.linkId];
  return answer === undefined ? '' : answerWords(item, answer, words.unsure);
}

function beforeOf({ previous }: ConcernReport, item: Item): Pick<NewEvidence, 'before' | 'beforeAt'> {
  const isKnown = previous !== null && Object.hasOwn(previous.answers, item.linkId);
  return isKnown
    ? { before: wordsOf(item, previous.answers), beforeAt: previous.at }
    : { before: null, beforeAt: null };
}

function ruleOf(
  { pack }: ConcernReport,
  findings: readonly Finding[],
  linkId: string,
): Pick<NewEvidence, 'severity' | 'ruleKey' | 'ruleVersion' | 'ruleSource'> {
  const fired = findings.find((finding) => finding.evidence.some((each) => each.linkId === linkId));
  const rule = pack.rules.find((each) => each.key === fired?.ruleKey);
  if (!fired || !rule) return { severity: null, ruleKey: null, ruleVersion: null, ruleSource: null };
  return {
    severity: fired.severity,
    ruleKey: rule.key,
    ruleVersion: pack.ruleVersion,
    ruleSource: rule.source.slice(0, SOURCE_LENGTH),
  };
}
