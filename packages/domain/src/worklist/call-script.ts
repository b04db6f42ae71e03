import type { LocalDate } from '../kernel/local-date.js';

/** What is said on the telephone, in order. */
export const SCRIPT_SEGMENTS = ['opening', 'questions', 'guidance', 'revisit', 'closing'] as const;
export type ScriptSegmentKey = (typeof SCRIPT_SEGMENTS)[number];

export interface ScriptSegment {
  key: ScriptSegmentKey;
  title: string;
  /** The sentence it was made from, to the letter. */
  quoted: string;
  /** Said one after the other. `{name}`: without a word for it the whole clause is left out; `{name?}`: only itself. */
  clauses: readonly string[];
}

export interface CallScript {
  version: string;
  /** Nobody signed it. */
  isSample: boolean;
  source: string;
  segments: readonly ScriptSegment[];
}

export type ScriptVariable =
  | 'hospital'
  | 'ward'
  | 'nurse'
  | 'patient'
  | 'dischargedOn'
  | 'operation'
  | 'day'
  | 'topic'
  | 'revisitOn'
  | 'next';

/** Words for this patient; what is not known is left out or null. */
export type ScriptWords = Readonly<Partial<Record<ScriptVariable, string | null>>>;

export interface SpokenSegment {
  key: ScriptSegmentKey;
  title: string;
  text: string;
}

const MARK = /\{(\w+)(\??)\}/g;

/** The script in this patient's words. A clause that lacks one is not said. */
export function fillScript({ segments }: CallScript, words: ScriptWords): SpokenSegment[] {
  return segments.map(({ key, title, clauses }) => ({
    key,
    title,
    text: clauses.map((clause) => fillClause(clause, words)).join(''),
  }));
}

function fillClause(clause: string, words: ScriptWords): string {
  const wordOf = (name: string) => words[name as ScriptVariable] ?? '';
  const needed = [...clause.matchAll(MARK)].filter(([, , optional]) => optional === '');
  if (needed.some(([, name = '']) => wordOf(name) === '')) return '';
  return clause.replace(MARK, (_, name: string) => wordOf(name));
}

/** From this age on people are called 阿姨 and 叔叔. Ours. */
export const AUNT_FROM = 55;

const COMPOUND_SURNAMES = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '司徒',
  '夏侯',
];

interface Addressed {
  name: string;
  sex: 'male' | 'female' | 'other' | 'unknown';
  age: number | null;
}

/** 周阿姨, 李叔叔, 王先生, 何女士; null where a surname or sex is not known for sure. */
export function addressOf({ name, sex, age }: Addressed): string | null {
  const isHan = /^\p{Script=Han}{2,4}$/u.test(name.trim());
  if (!isHan || (sex !== 'male' && sex !== 'female')) return null;
  const isElder = age !== null && age >= AUNT_FROM;
  const titles = { male: isElder ? '叔叔' : '先生', female: isElder ? '阿姨' : '女士' };
  return `${surnameOf(name.trim())}${titles[sex]}`;
}

function surnameOf(name: string): string {
  const compound = COMPOUND_SURNAMES.find((each) => name.startsWith(each) && name.length > each.length);
  return compound ?? name.slice(0, 1);
}

/** 10月14日. */
export function spokenDate(date: LocalDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}
