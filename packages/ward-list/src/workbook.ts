import { headerLineAt } from './header-line.js';
import { numberFormats } from './number-formats.js';
import { readSheet, sharedTexts, type SheetWords } from './sheet.js';
import { UnreadableFile } from './unreadable-file.js';
import type { Grid } from './ward-file.js';
import { attributeOf, xmlTokens } from './xml-tokens.js';
import { ZipParts } from './zip-parts.js';

const MOST_SHEETS = 10;

/** The first sheet of an .xlsx that has a header line; where none has, the first one. */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid> {
  const zip = new ZipParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const workbook = await zip.text('xl/workbook.xml');
  const paths = sheetPaths(workbook, await zip.text('xl/_rels/workbook.xml.rels'));
  const words: SheetWords = {
    shared: await sharedTexts(await zip.text('xl/sharedStrings.xml')),
    formats: numberFormats(await zip.text('xl/styles.xml')),
    is1904: /date1904\s*=\s*["'](1|true)["']/.test(workbook),
  };
  let first: Grid | null = null;
  for (const path of paths.slice(0, MOST_SHEETS)) {
    if (!zip.has(path)) continue;
    const lines = await readSheet(await zip.text(path), words);
    const grid: Grid = { format: 'xlsx', charset: null, lines };
    if (headerLineAt(lines) !== null) return grid;
    first ??= grid;
  }
  if (!first) throw new UnreadableFile('file.broken-workbook');
  return first;
}

/** In the order of the tabs. */
function sheetPaths(workbookXml: string, relationsXml: string): string[] {
  const targets = new Map<string, string>();
  for (const token of xmlTokens(relationsXml)) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue;
    targets.set(attributeOf(token.attributes, 'Id') ?? '', attributeOf(token.attributes, 'Target') ?? '');
  }
  const paths: string[] = [];
  for (const token of xmlTokens(workbookXml)) {
    if (token.kind !== 'open' || token.name !== 'sheet') continue;
    const target = targets.get(relationOf(token.attributes));
    if (target) paths.push(target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
  }
  return paths;
}

/** r:id, not sheetId. */
function relationOf(attributes: string): string {
  return attributeOf(attributes, 'id') ?? '';
}
