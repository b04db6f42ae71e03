import { readWardFile } from './read-ward-file.js';
import { workbookOf, zipOf, type FixtureCell } from './workbook-fixture.js';

const HEADERS = ['住院号', '姓名', '出院时间', '联系电话'];
const bytes = (text: string) => new TextEncoder().encode(text);
const csv = (rows: readonly (readonly string[])[], delimiter = ',') =>
  rows.map((row) => row.join(delimiter)).join('\r\n');
const LIST = csv([HEADERS, ['0012345', '胡一', '2026-10-21', '13800006012']]);
const faultOf = (file: Promise<unknown>) =>
  file.then(
    () => null,
    (error: { fault?: string }) => error.fault,
  );

/** 住院号,姓名,出院时间 / 0012345,胡一,2026-10-21 as a Chinese Windows writes it. */
const GBK = Buffer.from(
  'd7a1d4babac52cd0d5c3fb2cb3f6d4bacab1bce40a303031323334352cbafad2bb2c323032362d31302d3231',
  'hex',
);

describe('a plain file', () => {
  it.each([
    ['UTF-8', bytes(LIST), 'utf-8'],
    ['UTF-8 with its mark', bytes(`\ufeff${LIST}`), 'utf-8'],
    ['UTF-16', Buffer.from(`\ufeff${LIST}`, 'utf16le'), 'utf-16le'],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${LIST}`, 'utf16le').swap16(), 'utf-16be'],
  ])('in %s', async (_, content, charset) => {
    const file = await readWardFile(content);
    expect(file).toMatchObject({ format: 'csv', charset, headers: HEADERS });
    expect(file.rows).toEqual([{ line: 2, cells: ['0012345', '胡一', '2026-10-21', '13800006012'] }]);
  });

  it('in GB18030, without a letter lost', async () => {
    const file = await readWardFile(GBK);
    expect(file).toMatchObject({ charset: 'gb18030', headers: ['住院号', '姓名', '出院时间'] });
    expect(file.rows[0]?.cells).toEqual(['0012345', '胡一', '2026-10-21']);
  });

  it('is refused where letters would be lost', async () => {
    expect(await faultOf(readWardFile(Buffer.concat([GBK, Buffer.from([0xff, 0xff, 0x00])])))).toBe(
      'file.not-text',
    );
  });

  it('that lost letters before it came is named cell by cell', async () => {
    const file = await readWardFile(bytes(csv([HEADERS, ['1', '胡\ufffd', '2026-10-21', '']])));
    expect(file.rows[0]?.faults).toEqual([{ column: 1, what: 'broken-text' }]);
  });

  it.each([',', '\t', ';'])('cut by %j', async (delimiter) => {
    const file = await readWardFile(bytes(csv([HEADERS, ['1', '胡一', '2026-10-21', '']], delimiter)));
    expect(file.headers).toEqual(HEADERS);
    expect(file.rows[0]?.cells).toEqual(['1', '胡一', '2026-10-21', '']);
  });

  it('with quoted commas, quotes and line breaks; lines are counted as a spreadsheet counts them', async () => {
    const text = `住院号,姓名,出院诊断\n1,胡一,"右膝, ""骨""关节炎\n术后"\n\n2,胡二,无`;
    const { rows } = await readWardFile(bytes(text));
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(rows[0]?.cells[2]).toBe('右膝, "骨"关节炎\n术后');
  });

  it('with a title above, the header line again on the next page, and a sum below', async () => {
    const text = csv([
      ['骨科三病区出院病人一览表'],
      HEADERS,
      ['1', '胡一', 'x', ''],
      HEADERS,
      ['2', '胡二', 'x', ''],
      ['合计 2 人'],
    ]);
    const file = await readWardFile(bytes(text));
    expect(file.headers).toEqual(HEADERS);
    expect(file.rows.map(({ cells }) => cells[1])).toEqual(['胡一', '胡二']);
  });

  it('whose columns bear names we do not know is read, for a person to say what they are', async () => {
    expect((await readWardFile(bytes('编码,称呼,离开\nA1,胡一,2026-10-21'))).headers).toEqual([
      '编码',
      '称呼',
      '离开',
    ]);
  });

  it('without a header line is refused: nobody’s line becomes one', async () => {
    expect(await faultOf(readWardFile(bytes('0012345,胡一,男,2026-10-21\n0012346,胡二,女,2026-10-21')))).toBe(
      'file.no-header',
    );
  });

  it('keeps what looks like a formula as text', async () => {
    const { rows } = await readWardFile(bytes('住院号,姓名,出院时间\n=1+1,@SUM(A1),"=HYPERLINK(""x"")"'));
    expect(rows[0]?.cells).toEqual(['=1+1', '@SUM(A1)', '=HYPERLINK("x")']);
  });

  it.each([
    [
      'a web page that calls itself a table',
      bytes('<html><table><tr><td>姓名</td></tr></table></html>'),
      'file.is-web-page',
    ],
    ['the old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file.old-or-locked'],
    ['nothing but blanks', bytes('\n \n'), 'file.no-header'],
    ['a quotation mark never closed', bytes(`住院号,姓名,出院时间\n"1,胡一,2026`), 'file.quote-open'],
    ['too many columns', bytes(`${HEADERS.join()}${',x'.repeat(300)}`), 'file.too-many-columns'],
  ])('%s is refused by name', async (_, content, fault) => {
    expect(await faultOf(readWardFile(content))).toBe(fault);
  });
});

describe('a workbook', () => {
  const row = async (...cells: FixtureCell[]) => (await readWardFile(workbookOf([HEADERS, cells]))).rows[0];

  it('has its words, and numbers with all their digits', async () => {
    const read = await row('00123', '胡一 & 胡二', { number: '13800006012' }, { number: '1.3800006012E10' });
    expect(read).toEqual({ line: 2, cells: ['00123', '胡一 & 胡二', '13800006012', '13800006012'] });
  });

  it('keeps the zeros that a format puts in front', async () => {
    expect((await row({ number: '12345', style: 'zeros' }))?.cells).toEqual(['0012345']);
  });

  it('shows dates as dates', async () => {
    const read = await row(
      { number: '46316', style: 'date' },
      { number: '46316.354166666664', style: 'time' },
    );
    expect(read?.cells).toEqual(['2026-10-21', '2026-10-21 08:30:00']);
  });

  it('says where a number lost its last digits: a spreadsheet keeps fifteen', async () => {
    const read = await row('1', '胡一', { number: '3.20102196001011E17' });
    expect(read?.faults).toEqual([{ column: 2, what: 'digits-lost' }]);
  });

  it('never works out a formula: the stored value counts, without one the cell is named', async () => {
    const read = await row({ formula: '"M"&1', value: 'M1' }, { formula: 'WEBSERVICE("http://x")' });
    expect(read?.cells).toEqual(['M1', '']);
    expect(read?.faults).toEqual([{ column: 1, what: 'formula-without-value' }]);
  });

  it('with half a letter or a control character is named cell by cell, too', async () => {
    const file = await readWardFile(workbookOf([HEADERS, ['1_x0007_', '胡_xD842_', '_x000D_2026-10-21\t']]));
    expect(file.rows[0]?.faults).toEqual([
      { column: 0, what: 'broken-text' },
      { column: 1, what: 'broken-text' },
    ]);
  });

  it('whose workbook counts its rows in a way nobody can is counted by us', async () => {
    const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
    const rows = `<row r="abc">${HEADERS.map(cell).join('')}</row><row r="99999999999">${cell('1')}${cell('胡一')}</row>`;
    const book = zipOf([
      ['xl/workbook.xml', '<workbook><sheets><sheet r:id="a"/></sheets></workbook>'],
      ['xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>'],
      ['xl/s.xml', sheet(rows)],
    ]);
    expect((await readWardFile(book)).rows).toEqual([{ line: 2, cells: ['1', '胡一'] }]);
  });

  it('is read from the first sheet that has a header line', async () => {
    const file = await readWardFile(workbookOf([['说明']], [['出院名单'], HEADERS, ['1', '胡一']]));
    expect(file.rows).toEqual([{ line: 3, cells: ['1', '胡一'] }]);
  });

  it.each([
    ['packed far beyond any list', zipOf([['xl/workbook.xml', 'x', 300_000_000]]), 'file.unpacks-too-large'],
    ['larger than it says', zipOf([['xl/workbook.xml', 'x'.repeat(100_000), 10]]), 'file.unpacks-too-large'],
    [
      'of thousands of parts',
      zipOf(Array.from({ length: 2_001 }, (_, n) => [`${n}`, ''] as const)),
      'file.unpacks-too-large',
    ],
    ['cut off', workbookOf([HEADERS]).subarray(0, 200), 'file.broken-workbook'],
    ['without sheets', zipOf([['xl/workbook.xml', '<workbook/>']]), 'file.broken-workbook'],
    [
      'with a tag that never ends',
      zipOf([['xl/workbook.xml', `<workbook ${'a'.repeat(70_000)}`]]),
      'file.broken-workbook',
    ],
  ])('%s is refused by name', async (_, content, fault) => {
    expect(await faultOf(readWardFile(content))).toBe(fault);
  });

  it('with entities of its own does not grow', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><workbook><sheets>&a;&a;</sheets></workbook>';
    expect(await faultOf(readWardFile(zipOf([['xl/workbook.xml', bomb]])))).toBe('file.broken-workbook');
  });
});
