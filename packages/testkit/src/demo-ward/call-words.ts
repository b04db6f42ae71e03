import type { FinishCallRequest } from '@suian/contracts/worklist';
import type { DemoPatient } from './patients.js';

/** 原话 of patients and families, as nurses type them. Samples of length and tone. */
const FROM_PATIENT = [
  '能下地走了，晚上睡得还行。',
  '伤口不疼，就是有点痒。',
  '吃饭正常，药都按时吃了。',
  '不会弄微信，以后打电话就行。',
];
const FROM_LONG_ILL = [
  '每天早上都量，都记在手机上了。',
  '药没断过，晚饭后走半个小时。',
  '吃得比以前淡，早起头不晕了。',
];
const FROM_FAMILY = ['老人耳朵不好，女儿代答，这两天胃口好。', '老伴接的，说走路稳多了，药在盯着吃。'];

export const REFUSED_WORDS = '恢复得挺好，不用再打了。';

/** What was heard, where somebody spoke; every other call has nothing worth writing down. */
export function callMade(
  outcome: FinishCallRequest['outcome'],
  { index, isSteady }: Pick<DemoPatient, 'index' | 'isSteady'>,
): Pick<FinishCallRequest, 'said'> {
  const words = isSteady && outcome === 'finished' ? FROM_LONG_ILL : wordsOf(outcome);
  const said = words[index % (words.length * 2)];
  return said === undefined ? {} : { said };
}

function wordsOf(outcome: FinishCallRequest['outcome']): readonly string[] {
  if (outcome === 'family-answered') return FROM_FAMILY;
  return outcome === 'finished' ? FROM_PATIENT : [];
}
