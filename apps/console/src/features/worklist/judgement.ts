import { visibleAnswers } from '@suian/domain/questionnaire/visible-items';
import type { Answers, Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import { composeAdvice, type Advice } from '@suian/domain/triage/advice';
import type { RulePack } from '@suian/domain/triage/concern-rule';
import { findConcerns } from '@suian/domain/triage/find-concerns';
import type { Cover } from '@suian/domain/triage/cover';
import { faultOf } from './call-form.js';

export interface Judgement {
  advice: Advice;
  /** Staff words of what worries, worst first. */
  concerns: string[];
}

export interface Duty {
  now: Date | null;
  cover: Cover | null;
}

/**
 * What the answers so far mean, by the same rules as on the phone and the server. A number that cannot be is a slip of
 * the key and means nothing yet. Where nobody knows who is on duty, the advice is the one for nobody.
 */
export function judge(
  questionnaire: Questionnaire,
  pack: RulePack,
  answers: Answers,
  duty: Duty = { now: null, cover: null },
): Judgement {
  const unreal = new Set(faultOf(questionnaire, answers, ['range', 'malformed']).map(({ linkId }) => linkId));
  const real = Object.entries(visibleAnswers(questionnaire, answers)).filter(
    ([linkId]) => !unreal.has(linkId),
  );
  const findings = findConcerns(pack.rules, Object.fromEntries(real));
  const concerns = findings.map(({ concern }) => pack.concerns[concern] ?? concern);
  return {
    advice: composeAdvice({ pack, findings, ...duty }),
    concerns: [...new Set(concerns)],
  };
}
