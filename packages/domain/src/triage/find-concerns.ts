import { severityRank, type Severity } from '../kernel/severity.js';
import type { Answers, AnswerValue } from '../questionnaire/questionnaire.js';
import type { ConcernRule } from './concern-rule.js';
import { itemsOf, meets } from './condition.js';

export interface Finding {
  ruleKey: string;
  concern: string;
  severity: Severity;
  advice: string;
  /** The answers that made the rule fire. */
  evidence: readonly { linkId: string; answer: AnswerValue }[];
}

/** Which answers need a person to look, worst first. A blank raises nothing. */
export function findConcerns(rules: readonly ConcernRule[], answers: Answers): Finding[] {
  const findings = rules.filter((rule) => meets(rule.when, answers)).map((rule) => findingOf(rule, answers));
  return findings.sort((a, b) => severityRank(a.severity) - severityRank(b.severity));
}

function findingOf(rule: ConcernRule, answers: Answers): Finding {
  const evidence = [...new Set(itemsOf(rule.when))].flatMap((linkId) => {
    const answer = Object.hasOwn(answers, linkId) ? answers[linkId] : undefined;
    return answer === undefined ? [] : [{ linkId, answer }];
  });
  return { ruleKey: rule.key, concern: rule.concern, severity: rule.severity, advice: rule.advice, evidence };
}
