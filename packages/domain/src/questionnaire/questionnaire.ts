/** FHIR QuestionnaireItem.linkId. */
export type LinkId = string;

/** choice: one code · multi: codes · scale, number: a number, or the code `unsure` · text: a string. */
export type AnswerValue = string | number | readonly string[];
export type Answers = Readonly<Record<LinkId, AnswerValue>>;

/** The code of 说不准. It raises no clinical rule by itself unless a rule names it. */
export const UNSURE = 'unsure';

export interface Choice {
  code: string;
  label: string;
  note?: string;
  /** In a multi item: choosing it clears the others, and the other way round (“都没有”). */
  exclusive?: boolean;
  /** Points this choice adds to the score. */
  points?: number;
}

/** Shown when the named item was answered with one of these codes, or with a number in this range. */
export interface ShowWhen {
  item: LinkId;
  anyOf?: readonly string[];
  atLeast?: number;
  below?: number;
}

export interface Item {
  linkId: LinkId;
  type: 'choice' | 'multi' | 'scale' | 'number' | 'text';
  text: string;
  /** Wording for 大字 mode; without one the full wording is used. */
  shortText?: string;
  /** What the answer is about, before it in a headline: 体温 38.6 ℃. Left out where the answers speak for themselves. */
  noun?: string;
  hint?: string;
  required: boolean;
  choices?: readonly Choice[];
  /** Inclusive range of what is possible for a scale or number. */
  min?: number;
  max?: number;
  unit?: string;
  /** Decimals a number may carry. */
  decimals?: number;
  /** A scale or number may be answered 说不准. */
  mayBeUnsure?: boolean;
  /** Words under a scale's number: the last whose `from` is not above the value. */
  scaleWords?: readonly { from: number; words: string }[];
  maxLength?: number;
  /** All must hold. */
  showWhen?: readonly ShowWhen[];
}

export interface Questionnaire {
  title: string;
  items: readonly Item[];
}
