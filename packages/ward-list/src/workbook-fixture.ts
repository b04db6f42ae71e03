import { deflateRawSync } from 'node:zlib';

/** A cell of a made-up workbook: text, a number as it is stored, a date as days, a formula. */
export type FixtureCell =
  string | { number: string; style?: 'date' | 'time' | 'zeros' } | { formula: string; value?: string };

const STYLES = ['plain', 'date', 'time', 'zeros'] as const;
const NUMBER_FORMATS = [0, 14, 164, 165];

/** The bytes of an .xlsx with these sheets, for tests: as spreadsheets write them, and no bigger than needed. */
export function workbookOf(...sheets: readonly (readonly FixtureCell[])[][]): Buffer {
  const names = sheets.map((_, index) => `sheet${index + 1}`);
  const parts: [string, string][] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['xl/workbook.xml', workbookXml(names)],
    ['xl/_rels/workbook.xml.rels', relationsXml(names)],
    ['xl/styles.xml', stylesXml()],
    ...sheets.map((rows, index): [string, string] => [`xl/worksheets/${names[index]}.xml`, sheetXml(rows)]),
  ];
  return zipOf(parts);
}

/** `declared`: what the directory says of a part's size, where that is a lie. */
export function zipOf(parts: readonly (readonly [name: string, text: string, declared?: number])[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text, declared] of parts) {
    const data = deflateRawSync(Buffer.from(text));
    const size = declared ?? Buffer.byteLength(text);
    const local = headerOf(0x04034b50, { name, packed: data.length, size });
    directory.push(headerOf(0x02014b50, { name, packed: data.length, size, offset }));
    bodies.push(local, data);
    offset += local.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

interface Header {
  name: string;
  packed: number;
  size: number;
  /** Only in the directory. */
  offset?: number;
}

function headerOf(mark: number, { name, packed, size, offset }: Header): Buffer {
  const isCentral = offset !== undefined;
  const header = Buffer.alloc(isCentral ? 46 : 30);
  // The directory's entry has two bytes more in front of what both tell.
  const shift = isCentral ? 2 : 0;
  header.writeUInt32LE(mark, 0);
  header.writeUInt16LE(8, 8 + shift);
  header.writeUInt32LE(packed, 18 + shift);
  header.writeUInt32LE(size, 22 + shift);
  header.writeUInt16LE(Buffer.byteLength(name), 26 + shift);
  if (isCentral) header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(name)]);
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 7}" r:id="rId${at + 1}"/>`);
  return `<?xml version="1.0"?><workbook xmlns:r="r"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function relationsXml(names: readonly string[]): string {
  const all = names.map((name, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/${name}.xml"/>`);
  return `<Relationships>${all.join('')}</Relationships>`;
}

function stylesXml(): string {
  const formats =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy/m/d\\ h:mm"/><numFmt numFmtId="165" formatCode="0000000"/></numFmts>';
  const xfs = NUMBER_FORMATS.map((id) => `<xf numFmtId="${id}"/>`).join('');
  return `<styleSheet>${formats}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs}</cellXfs></styleSheet>`;
}

function sheetXml(rows: readonly (readonly FixtureCell[])[]): string {
  const lines = rows.map((cells, at) => `<row r="${at + 1}">${cells.map(cellXml(at + 1)).join('')}</row>`);
  return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

const cellXml = (line: number) => (cell: FixtureCell, column: number) => {
  const place = `r="${String.fromCharCode(65 + column)}${line}"`;
  if (typeof cell === 'string') return `<c ${place} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if ('number' in cell)
    return `<c ${place} s="${STYLES.indexOf(cell.style ?? 'plain')}"><v>${cell.number}</v></c>`;
  const value = cell.value === undefined ? '' : `<v>${escaped(cell.value)}</v>`;
  return `<c ${place} t="str"><f>${escaped(cell.formula)}</f>${value}</c>`;
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
