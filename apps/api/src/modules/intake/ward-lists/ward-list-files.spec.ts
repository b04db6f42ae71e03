import { workbookOf } from '@suian/ward-list/workbook-fixture';
import { useApp } from '../../../../test/app.js';
import { describeOnEachDatabase } from '../../../../test/databases.js';
import type { StaffDesk } from '../../../../test/people.js';
import { checked, csvOf, imported, WARD_HEADERS, wardRow } from '../../../../test/ward-lists.js';
import { refusalOf, rowCounts, send } from '../../../../test/wire.js';

/** 住院号,姓名,出院时间,科室 / L1,胡𠮷,2026-10-20,骨科三病区: its second letter has four bytes in GB18030. */
const GB18030 = Buffer.from(
  'd7a1d4babac52cd0d5c3fb2cb3f6d4bacab1bce42cbfc6cad20a47313830332cbafa 9534b235 2c323032362d31302d32302cb9c7bfc6c8fdb2a1c7f8'.replace(
    / /g,
    '',
  ),
  'hex',
);

describeOnEachDatabase('the file of a ward list', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
  });

  const found = async (q: string) => (await nurse.call('listPatients', { body: { q } })).rows;

  it.each([
    ['with a mark', (text: string) => `\ufeff${text}`],
    ['in UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['cut by tabs', (text: string) => text.replaceAll(',', '\t')],
  ])('%s is read like any other', async (_, made) => {
    const list = await checked(app, nurse, made(csvOf([wardRow()])));
    expect(list).toMatchObject({ state: 'ready', counts: { created: 1 }, headers: [...WARD_HEADERS] });
  });

  it('in GB18030 keeps every letter', async () => {
    const list = await imported(app, nurse, GB18030);
    expect(list).toMatchObject({ charset: 'gb18030', counts: { created: 1 } });
    const [patient] = await found('G1803');
    const { patientId } = { patientId: patient!.id };
    const shown = await nurse.call('revealPatient', { params: { patientId }, body: { fields: ['name'] } });
    expect(shown.name).not.toContain('\ufffd');
    expect([...shown.name!]).toHaveLength(2);
  });

  it('as a workbook: dates, numbers with their zeros, and a formula by the value it was stored with', async () => {
    const headers = ['住院号', '姓名', '出院时间', '联系电话', '科室'];
    const list = await imported(
      app,
      nurse,
      workbookOf([
        headers,
        [
          { number: '45671', style: 'zeros' },
          '胡工簿',
          { number: '46315.42', style: 'time' },
          { number: '13600009901' },
          '骨科三病区',
        ],
        [{ formula: 'RAND()' }, '胡公式', { number: '46315', style: 'date' }, '', ''],
      ]),
    );
    expect(list).toMatchObject({ format: 'xlsx', charset: null, counts: { created: 1, problems: 1 } });
    expect(await found('0045671')).toHaveLength(1);
    const { rows } = await nurse.call('listWardRows', { params: { wardListId: list.id } });
    expect(rows).toMatchObject([
      { line: 3, problems: [{ column: '住院号', what: 'formula-without-value' }] },
    ]);
  });

  it('shows its first rows masked', async () => {
    const list = await checked(app, nurse, csvOf([wardRow({ 姓名: '欧阳霜', 联系电话: '13612345678' })]));
    const query = { show: 'first' } as const;
    const { rows } = await nurse.call('listWardRows', { params: { wardListId: list.id }, query });
    expect(rows[0]!.cells).toEqual(
      expect.arrayContaining(['欧*霜', '136****5678', '骨科三病区', '2026-10-20 10:05']),
    );
    expect(JSON.stringify(rows)).not.toMatch(/欧阳霜|13612345678/);
  });

  it.each([
    ['no text', Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x81]), 'file.not-text'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file.old-or-locked'],
    ['a workbook cut off', workbookOf([[...WARD_HEADERS]]).subarray(0, 300), 'file.broken-workbook'],
  ])('that is %s says so', async (_, content, fault) => {
    expect(await checked(app, nurse, content)).toMatchObject({ state: 'unreadable', fault });
  });

  it('too large, empty or called something else is refused before anything is kept', async () => {
    const { departments } = await nurse.call('mySession', {});
    const path = `/api/v1/ward-lists?departmentId=${departments[0]!.id}`;
    const post = (type: string, body: string | Buffer) => {
      const headers = { Cookie: nurse.cookie, 'Content-Type': type };
      return send(app.baseUrl, { method: 'POST', path, headers, body });
    };
    const before = await rowCounts(app);
    expect(refusalOf(await post('text/csv', Buffer.alloc(12_582_913, 'a'))).code).toBe('request.too-large');
    expect(refusalOf(await post('text/csv', ''))).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'body' }],
    });
    expect(refusalOf(await post('application/json', '{}')).code).toBe('request.wrong-type');
    expect(await rowCounts(app)).toEqual(before);
  });

  it('is forgotten a month later but for its counts', async () => {
    const list = await imported(app, nurse, csvOf([wardRow()]));
    await app.walk({ days: 31 });
    const params = { wardListId: list.id };
    expect(await nurse.call('getWardList', { params })).toMatchObject({
      headers: [],
      counts: { created: 1 },
    });
    const { rows } = await nurse.call('listWardRows', { params, query: { show: 'first' } });
    expect(rows).toEqual([]);
  });
});
