import type { DiagnosisRule } from './pathway.js';

const ICD_CODE = /(?<![A-Z])[A-Z]\d{2}/g;

/** Whether a diagnosis, written as hospitals write it, is one of these: 原发性高血压 2级, I10.x00x002. */
export function isOfDiagnosis(diagnosis: string, { codes, words, butNot, never }: DiagnosisRule): boolean {
  const text = plain(diagnosis);
  if (never.some((word) => text.includes(plain(word)))) return false;
  const found: string[] = text.match(ICD_CODE) ?? [];
  if (found.some((code) => codes.includes(code))) return true;
  const rest = butNot.reduce((left, word) => left.replaceAll(plain(word), ''), text);
  return words.some((word) => rest.includes(plain(word)));
}

/** The types of diabetes are written Ⅱ型, II型, 二型, 2 型. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s/g, '')
    .replaceAll('II型', '2型')
    .replaceAll('I型', '1型')
    .replaceAll('二型', '2型')
    .replaceAll('一型', '1型');
}
