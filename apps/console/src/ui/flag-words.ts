import type { PatientFlag } from '@suian/domain/portrait/flags';
import { portraitWords } from '../words/portrait.js';

const say = portraitWords.flag;

/** 过敏：青霉素 · 听力差，慢慢讲，说吴语 · 上午好接. */
export function flagWords({ kind, codes, texts }: PatientFlag): string {
  const tags = codes.map((code) => portraitWords.code[code]);
  if (kind === 'allergy') return say.allergy(texts.join(say.list));
  if (kind === 'contact-time') return say.contactTime(tags.join(say.list));
  return [...tags, ...texts.map(say.dialect)].join(say.join);
}
