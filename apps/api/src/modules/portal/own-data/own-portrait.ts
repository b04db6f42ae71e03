import type { PortraitRow } from '@suian/contracts/portrait';
import { writePortrait } from '@suian/fhir/write-portrait';
import type { Resource } from '@suian/fhir/write-resource';
import { ownFileWords } from '../../../own-file-words.js';
import type { OwnPast } from './own-past.js';

const { kinds, codes, ended } = ownFileWords.portrait;

/** What the ward has written down of him, and what it no longer holds for true. */
export function portraitResources({ patient, portrait }: OwnPast): Resource[] {
  const write = (row: PortraitRow, isEnded: boolean) =>
    writePortrait({
      id: row.id,
      patientId: patient.id,
      kind: row.kind,
      kindWords: kinds[row.kind],
      words: saidOf(row),
      isEnded,
      recordedAt: row.at,
    });
  return [...portrait.rows.map((row) => write(row, false)), ...portrait.past.map((row) => write(row, true))];
}

/** Line by line: when it was written down, what, and whether it has ended. */
export function portraitLines({ portrait }: OwnPast, whenOf: (at: string) => string): string[] {
  const line = (row: PortraitRow) => `${whenOf(row.at)} ${kinds[row.kind]}：${saidOf(row)}`;
  return [...portrait.rows.map(line), ...portrait.past.map((row) => line(row) + ended(whenOf(row.endedAt)))];
}

function saidOf({ code, text }: PortraitRow): string {
  return code === null ? (text ?? '') : codes[code];
}
