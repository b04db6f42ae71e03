import { attributeOf, xmlTokens } from './xml-tokens.js';

/** How a number of a cell is to be read. */
export interface NumberFormat {
  isDate: boolean;
  /** 0000000: the zeros in front belong to the number. */
  leastDigits: number;
}

const PLAIN: NumberFormat = { isDate: false, leastDigits: 0 };

/** Formats every spreadsheet knows by number; 27 to 36 and 50 to 58 are the Chinese dates. */
const BUILT_IN_DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** The formats of a workbook's styles, by the number a cell gives. */
export function numberFormats(stylesXml: string): NumberFormat[] {
  const custom = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let isInCells = false;
  for (const token of xmlTokens(stylesXml)) {
    if (token.kind === 'close' && token.name === 'cellXfs') isInCells = false;
    if (token.kind !== 'open') continue;
    if (token.name === 'cellXfs') isInCells = !token.isEmpty;
    const id = Number(attributeOf(token.attributes, 'numFmtId') ?? 0);
    if (token.name === 'numFmt') custom.set(id, attributeOf(token.attributes, 'formatCode') ?? '');
    if (token.name === 'xf' && isInCells) formats.push(formatOf(id, custom.get(id)));
  }
  return formats;
}

function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    const isDate = BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to);
    return isDate ? { isDate, leastDigits: 0 } : PLAIN;
  }
  // Words in quotes, colours and conditions in brackets say nothing about the number.
  const plain = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? '';
  const isDate = /[ymdhs]/i.test(plain.replace(/general/i, ''));
  const zeros = /^0{2,}$/.exec(plain.trim());
  return { isDate, leastDigits: zeros ? plain.trim().length : 0 };
}
