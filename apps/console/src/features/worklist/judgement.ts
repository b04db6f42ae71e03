import { visibleAnswers } from '@suian/domain/questionnaire/visible-items';
import type { Answers, Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import { composeAdvice, type Advice } from '@suian/domain/triage/advice';
import type { RulePack } from '@suian/domain/triage/concern-rule';
import { findConcerns } from '@suian/domain/triage/find-concerns';

import { faultOf } from './call-form.js';

export interface Judgement {
  advice: Advice;
  /** Staff words of what worries, worst first. */
  concerns: string[];
}

/**
 * What the answers so far mean, by the same rules as on the phone and the server. A number that cannot be is a slip of
 * the key and means nothing yet; who is on duty stays the server's to say.
 */
export function judge(questionnaire: Questionnaire, pack: RulePack, answers: Answers): Judgement {
  const unreal = new Set(faultOf(questionnaire, answers, ['range', 'malformed']).map(({ linkId }) => linkId));
  const real = Object.entries(visibleAnswers(questionnaire, answers)).filter(
    ([linkId]) => !unreal.has(linkId),
  );
  const findings = findConcerns(pack.rules, Object.fromEntries(real));
  const concerns = findings.map(({ concern }) => pack.concerns[concern] ?? concern);
  return {
    advice: composeAdvice({ pack, findings, now: null, cover: null }),
    concerns: [...new Set(concerns)],
  };
}
