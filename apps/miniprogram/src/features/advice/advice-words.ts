import type { Judgement } from '../../data/judgement.js';
import { ADVICE } from '../../words/advice.js';

type Told = Judgement['advice'];

export function stepsOf(advice: Told): { title: string; note: string }[] {
  if (advice.level === 'normal') return [{ title: ADVICE.thanks, note: ADVICE.normalNote }];
  return advice.steps.map((step) => ({ title: step.action, note: step.note }));
}

/** Said only where a person might wait for somebody who is not there. */
export function coverWords({ level, isCovered }: Told): string | null {
  if (level === 'normal' || level === 'notice' || isCovered === true) return null;
  const words = isCovered === null ? ADVICE.unknownCover : ADVICE.nobodyNow;
  return level === 'critical' ? words.critical : words.warning;
}

/** The card as it is read aloud. */
export function spokenWords(advice: Told): string {
  const steps = stepsOf(advice).map((step) => `${step.title}。${step.note}`);
  return [advice.title || ADVICE.titles[advice.level], ...steps].join('。');
}
