import { wardListWords } from '../../words/ward-lists.js';

const say = wardListWords.choose;
const MOST_BYTES = 12 * 1024 * 1024;

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** By what the name ends with: what a browser calls a CSV depends on what is installed. */
const TYPES: Readonly<Record<string, typeof CSV | typeof XLSX>> = {
  csv: CSV,
  txt: CSV,
  tsv: CSV,
  xlsx: XLSX,
};

export type WardListType = typeof CSV | typeof XLSX;

export const ACCEPTED = '.csv,.txt,.tsv,.xlsx';

interface PickedFile {
  name: string;
  size: number;
}

function endingOf({ name }: PickedFile): string {
  return name.split('.').at(-1)?.toLowerCase() ?? '';
}

export function typeOf(file: PickedFile): WardListType | null {
  return TYPES[endingOf(file)] ?? null;
}

/** Why this file is not worth sending, in words with a way out; null where it is. */
export function fileFault(file: PickedFile): string | null {
  if (endingOf(file) === 'xls') return say.oldKind;
  if (!typeOf(file)) return say.otherKind;
  if (file.size === 0) return say.empty;
  return file.size > MOST_BYTES ? say.tooLarge : null;
}
