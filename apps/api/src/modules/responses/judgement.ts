import { score } from '@suian/domain/questionnaire/score';
import type { AnswerFault } from '@suian/domain/questionnaire/check-answers';
import type { Answers, Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import { visibleAnswers } from '@suian/domain/questionnaire/visible-items';
import { composeAdvice, type Advice } from '@suian/domain/triage/advice';
import type { RulePack } from '@suian/domain/triage/concern-rule';
import type { Cover } from '@suian/domain/triage/cover';
import { findConcerns, type Finding } from '@suian/domain/triage/find-concerns';
import { keepableFaults } from './keepable-faults.js';

export interface Judgement {
  /** Of visible items only. */
  answers: Answers;
  faults: AnswerFault[];
  score: number | null;
  findings: Finding[];
  advice: Advice;
}

/** The same pure rules that ran on the phone. Throws response.malformed for what cannot be read. */
export function judge(
  { questionnaire, pack }: { questionnaire: Questionnaire; pack: RulePack },
  given: Answers,
  { now, cover }: { now: Date; cover: Cover | null },
): Judgement {
  const faults = keepableFaults(questionnaire, given);
  const answers = visibleAnswers(questionnaire, given);
  const findings = findConcerns(pack.rules, answers);
  const advice = composeAdvice({ pack, findings, now, cover });
  return { answers, faults, score: score(questionnaire, answers), findings, advice };
}
