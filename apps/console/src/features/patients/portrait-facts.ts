import type { PortraitRow } from '@suian/contracts/portrait';
import { codesOf, PORTRAIT_KINDS, type PortraitKind } from '@suian/domain/portrait/portrait';
import { portraitWords } from '../../words/portrait.js';

export interface PortraitFactLine {
  text: string;
  /** Who says so: HIS, 名单, or a nurse by name. */
  source: string;
}

export interface PortraitFactRow {
  kind: PortraitKind;
  lines: PortraitFactLine[];
}

/** Kinds that are shown without an entry too: nothing written is not the same as nothing there. */
const ALWAYS: readonly PortraitKind[] = ['comorbidity', 'allergy', 'home', 'communication'];

/** The rows of the card: words one a line, tags of one source together. */
export function portraitFacts(rows: readonly PortraitRow[]): PortraitFactRow[] {
  const facts = PORTRAIT_KINDS.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return { kind, lines: codesOf(kind).length > 0 ? together(own) : own.map(lineOf) };
  });
  return facts.filter(({ kind, lines }) => lines.length > 0 || ALWAYS.includes(kind));
}

function together(rows: readonly PortraitRow[]): PortraitFactLine[] {
  const lines = rows.map(lineOf);
  const sources = [...new Set(lines.map(({ source }) => source))];
  return sources.map((source) => {
    const texts = lines.filter((line) => line.source === source).map(({ text }) => text);
    return { text: texts.join(portraitWords.join), source };
  });
}

function lineOf({ code, text, source, by }: PortraitRow): PortraitFactLine {
  const said = code === null ? (text ?? '') : portraitWords.code[code];
  return { text: said, source: by ?? portraitWords.source[source] };
}
