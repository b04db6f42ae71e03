/** What is known of a patient beside his stays; one entry a row, and a new one beside the old. */
export const PORTRAIT_KINDS = [
  'comorbidity',
  'stage',
  'allergy',
  'home',
  'communication',
  'contact-time',
  'dialect',
  'caller-note',
] as const;
export type PortraitKind = (typeof PORTRAIT_KINDS)[number];

/** How to speak with him. */
export const COMMUNICATION_TAGS = [
  'hard-of-hearing',
  'slow-speech',
  'talkative',
  'quiet',
  'likes-praise',
] as const;
export type CommunicationTag = (typeof COMMUNICATION_TAGS)[number];

/** When he likes to be rung. */
export const CONTACT_TIMES = ['morning', 'midday', 'afternoon', 'evening'] as const;
export type ContactTime = (typeof CONTACT_TIMES)[number];

export type PortraitCode = CommunicationTag | ContactTime;

/** An entry: a code where its kind has codes, else words. */
export interface PortraitFact {
  kind: PortraitKind;
  code: PortraitCode | null;
  text: string | null;
}

export const LONGEST_PORTRAIT_TEXT = 200;

const CODES: Partial<Record<PortraitKind, readonly PortraitCode[]>> = {
  communication: COMMUNICATION_TAGS,
  'contact-time': CONTACT_TIMES,
};

/** Nobody is both: the later word counts. */
const OPPOSITES: Partial<Record<PortraitCode, PortraitCode>> = { talkative: 'quiet', quiet: 'talkative' };

/** The codes of a kind; none: it is told in words. */
export function codesOf(kind: PortraitKind): readonly PortraitCode[] {
  return CODES[kind] ?? [];
}

export function oppositeOf(code: PortraitCode | null): PortraitCode | null {
  return (code && OPPOSITES[code]) ?? null;
}

export type PortraitFault = { field: 'code' | 'text'; what: 'missing' | 'unexpected' | 'not-of-kind' };

/** What is wrong with an entry; null: nothing. */
export function faultOfPortrait({ kind, code, text }: PortraitFact): PortraitFault | null {
  const codes = codesOf(kind);
  if (codes.length === 0) {
    if (code !== null) return { field: 'code', what: 'unexpected' };
    return plainText(text ?? '') === '' ? { field: 'text', what: 'missing' } : null;
  }
  if (text !== null) return { field: 'text', what: 'unexpected' };
  if (code === null) return { field: 'code', what: 'missing' };
  return codes.includes(code) ? null : { field: 'code', what: 'not-of-kind' };
}

/** One spelling: what differs in width, case or blanks is the same entry. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

export function isSameFact(one: PortraitFact, other: PortraitFact): boolean {
  if (one.kind !== other.kind || one.code !== other.code) return false;
  return plainText(one.text ?? '') === plainText(other.text ?? '');
}

const NOTHING = /^(无|否认|未发现|未见|没有|不详|未知|暂无|none|no|nka|nkda|unknown|[-/—]+)$/;
/** “无花果过敏” is one: 无 is believed before general words only. */
const DENIED = /^(否认|未发现|未见).{0,16}过敏史?$/;
const HAS_NONE =
  /^(无|没有|暂无)(任何|明确|明显|已知|特殊|其他|药物|食物|药|接触物|及|和|或|与|、|等)*过敏史?$/;
const NONE_KNOWN = /^no (known )?.{0,24}allerg(y|ies)$/;
const NO_ALLERGY = [NOTHING, DENIED, HAS_NONE, NONE_KNOWN];

/** “无药物过敏史” is no allergy, and nobody is warned of it. Every part has to say so. */
export function saysNoAllergy(text: string): boolean {
  const parts = plainText(text)
    .split(/[,，;；.。]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.every((part) => NO_ALLERGY.some((pattern) => pattern.test(part)));
}
