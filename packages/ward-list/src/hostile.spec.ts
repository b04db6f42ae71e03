import { readWardFile } from './read-ward-file.js';
import { UnreadableFile } from './unreadable-file.js';
import { workbookOf, zipOf } from './workbook-fixture.js';

const HEADERS = ['住院号', '姓名', '出院时间'];
const LIST = Buffer.from(`${HEADERS.join()}\n1,"胡一",2026-10-21\n2,胡二,2026-10-21`);
const BOOK = workbookOf([
  HEADERS,
  ['1', '胡一', { number: '46316', style: 'date' }],
  [{ formula: 'A1', value: '2' }],
]);
const SHEET = `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>姓名</t></is></c></row></sheetData></worksheet>`;
const TURNS = 1_500;

/** The same numbers every time. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** A few bytes other than they were, some gone, some twice. */
function spoiled(bytes: Buffer, chance: (below: number) => number): Buffer {
  const spoilt = Buffer.from(bytes);
  for (let turn = 0; turn <= chance(4); turn += 1) spoilt[chance(spoilt.length)] = chance(256);
  const cut = chance(3);
  if (cut === 0) return spoilt.subarray(0, chance(spoilt.length));
  if (cut === 1) return Buffer.concat([spoilt, spoilt.subarray(chance(spoilt.length))]);
  return spoilt;
}

function bookWith(sheet: string): Buffer {
  return zipOf([
    ['xl/workbook.xml', '<workbook><sheets><sheet r:id="a"/></sheets></workbook>'],
    [
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/></Relationships>',
    ],
    ['xl/worksheets/s.xml', sheet],
  ]);
}

describe('whatever bytes come', () => {
  it.each([
    ['a plain file', (chance: (below: number) => number) => spoiled(LIST, chance)],
    ['a workbook', (chance: (below: number) => number) => spoiled(BOOK, chance)],
    [
      'a sheet within a sound workbook',
      (chance: (below: number) => number) => bookWith(spoiled(Buffer.from(SHEET), chance).toString()),
    ],
  ])(
    '%s is read, or refused by name',
    async (_, made) => {
      const chance = chanceFrom(7);
      for (let turn = 0; turn < TURNS; turn += 1) {
        const bytes = made(chance);
        const fault = await readWardFile(bytes).then(
          () => null,
          (error: unknown) => (error instanceof UnreadableFile ? null : { turn, error }),
        );
        expect(fault).toBeNull();
      }
    },
    60_000,
  );

  it.each([
    ['a row as far down as there is none', '<row r="99999999999"><c r="A1"><v>1</v></c></row>'],
    ['a column without an end', `<row r="1"><c r="${'Z'.repeat(5_000)}1"><v>1</v></c></row>`],
    ['a shared text that is not there', '<row r="1"><c t="s"><v>999999</v></c></row>'],
    ['a number beyond numbers', '<row r="1"><c><v>1e999</v></c></row>'],
    ['a date beyond dates', '<row r="1"><c s="0"><v>-99999999999999</v></c></row>'],
    ['tags that close what was never open', '</row></c></v></sheetData>'],
    ['rows within rows', '<row r="1"><row r="2"><c><v>1</v></c></row></row>'],
  ])('%s does no harm', async (_, inner) => {
    const sheet = `<worksheet><sheetData>${inner}</sheetData></worksheet>`;
    await expect(readWardFile(bookWith(sheet))).rejects.toBeInstanceOf(UnreadableFile);
  });
});
