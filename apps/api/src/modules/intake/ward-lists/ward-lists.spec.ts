import type { Job } from '../../../platform/jobs/job-handlers.js';
import { useApp } from '../../../../test/app.js';
import { describeOnEachDatabase } from '../../../../test/databases.js';
import type { StaffDesk } from '../../../../test/people.js';
import {
  checked,
  csvOf,
  imported,
  settled,
  upload,
  WARD_HEADERS,
  wardRow,
} from '../../../../test/ward-lists.js';
import { rowCounts } from '../../../../test/wire.js';
import { WorkOnWardList } from './ward-list.job.js';

/** Grow without a discharge: the list itself, its work, sessions. */
const OF_THE_LIST = [
  ...['ward_list', 'ward_list_part', 'ward_list_row', 'ward_list_mapping'],
  ...['job', 'audit_entry', 'staff_session', 'sign_in_attempt'],
];
/** More than one step of the work. */
const ROWS = 30;

describeOnEachDatabase('a ward list', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let colleague: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    colleague = await app.staff('colleague');
  });

  const found = async (q: string) => (await nurse.call('listPatients', { body: { q } })).rows;
  const problemsOf = async (wardListId: string) => {
    const { rows } = await nurse.call('listWardRows', { params: { wardListId } });
    return rows.map(({ line, problems }) => [
      line,
      ...problems.map(({ column, what }) => `${column}: ${what}`),
    ]);
  };

  it('is read and checked by itself; nothing is saved before somebody says so', async () => {
    const rows = [wardRow(), wardRow()];
    const before = await rowCounts(app, OF_THE_LIST);
    const list = await checked(app, nurse, csvOf(rows));
    expect(list).toMatchObject({
      state: 'ready',
      charset: 'utf-8',
      rows: 2,
      done: 2,
      missing: [],
      mappedBy: 'guessed',
    });
    expect(list.counts).toEqual({ created: 2, updated: 0, same: 0, notDischarged: 0, problems: 0 });
    expect(await rowCounts(app, OF_THE_LIST)).toEqual(before);
  });

  it('is imported: the patients are there with their stay and plan', async () => {
    const row = wardRow({ 姓名: '胡入册' });
    const list = await imported(app, nurse, csvOf([row]));
    expect(list).toMatchObject({ state: 'done', counts: { created: 1, problems: 0 } });
    const [patient] = await found('胡入册');
    const page = await nurse.call('getPatient', { params: { patientId: patient!.id } });
    expect(page.encounters).toMatchObject([
      { source: 'file', dischargedOn: '2026-10-20', admittedOn: '2026-10-15', plan: { state: 'proposed' } },
    ]);
  });

  it('sent again as it is, is the same list; the same people in another file change nothing', async () => {
    const row = wardRow();
    const list = await imported(app, nurse, csvOf([row]));
    expect((await upload(colleague, csvOf([row]))).id).toBe(list.id);
    const before = await rowCounts(app, [...OF_THE_LIST, 'event', 'intake_source']);
    const again = await imported(app, nurse, `${csvOf([row])}\r\n`);
    expect(again.counts).toEqual({ created: 0, updated: 0, same: 1, notDischarged: 0, problems: 0 });
    expect(await rowCounts(app, [...OF_THE_LIST, 'event', 'intake_source'])).toEqual(before);
  });

  it('with a correction: the dry run says so, the import makes it', async () => {
    const row = wardRow({ 姓名: '胡更正' });
    await imported(app, nurse, csvOf([row]));
    const list = await imported(app, nurse, csvOf([{ ...row, 出院诊断: '左膝骨关节炎' }]));
    expect(list.counts).toMatchObject({ created: 0, updated: 1 });
  });

  it('names what is wrong by row and column, and never the value', async () => {
    const rows = [
      wardRow({ 出院时间: '2026-13-40' }),
      wardRow({ 出生日期: '1958年3月2日', 入院时间: '2026-10-25', 手术日期: '2026-10-25' }),
      wardRow({ 出院时间: '2027/1/5' }),
      wardRow({ 姓名: '', 联系电话: '12' }),
      wardRow({ 出院时间: '20261020', 入院时间: '46310', 手术日期: '2026/10/18 08:30' }),
    ];
    const list = await checked(app, nurse, csvOf(rows));
    expect(list.counts).toMatchObject({ created: 1, problems: 4 });
    expect(await problemsOf(list.id)).toEqual([
      [2, '出院时间: date.invalid'],
      [3, '入院时间: after-discharge', '手术日期: after-discharge'],
      [4, '出院时间: in-future'],
      [5, '姓名: missing', '联系电话: phone-invalid'],
    ]);
    const { rows: shown } = await nurse.call('listWardRows', {
      params: { wardListId: list.id },
      query: { limit: 2 },
    });
    expect(shown.every(({ cells }) => cells.length === 0)).toBe(true);
  });

  it('imported, its wrong rows wait among the refused units, once, and the others are saved', async () => {
    const wrong = wardRow({ 姓名: '胡错行', 出院时间: '2026-02-30' });
    await imported(app, nurse, csvOf([wrong, wardRow()]));
    await imported(app, nurse, csvOf([wardRow(), wrong]));
    const { rows } = await nurse.call('listRefusals', {});
    const mine = rows.filter(({ source, maskedName }) => source === 'file' && maskedName === '胡*行');
    expect(mine).toMatchObject([{ problems: [{ path: 'row[2].出院时间', what: 'date.invalid' }] }]);
  });

  it('leaves out who has not been discharged yet', async () => {
    const list = await imported(app, nurse, csvOf([wardRow({ 姓名: '胡在院', 出院时间: '' })]));
    expect(list.counts).toMatchObject({ notDischarged: 1, created: 0, problems: 0 });
    expect(await found('胡在院')).toEqual([]);
  });

  it('a row of another ward is not this nurse’s to save; of a ward nobody knows, it waits for one', async () => {
    const rows = [
      wardRow({ 科室: '普外科二病区' }),
      wardRow({ 科室: '疼痛科', 姓名: '胡分科' }),
      wardRow({ 科室: '' }),
    ];
    const list = await imported(app, nurse, csvOf(rows));
    expect(list.counts).toMatchObject({ created: 2, problems: 1 });
    expect(await problemsOf(list.id)).toEqual([[2, '科室: department.not-found']]);
    const { rows: unassigned } = await nurse.call('listDischarges', { query: { list: 'no-department' } });
    expect(unassigned.map(({ patient }) => patient.maskedName)).toContain('胡*科');
  });

  it('the dead are not asked anything', async () => {
    const headers = [...WARD_HEADERS, '离院方式'];
    const row = { ...wardRow({ 姓名: '胡已故' }), 离院方式: '5' };
    await imported(app, nurse, csvOf([row], { headers }));
    const [patient] = await found('胡已故');
    const page = await nurse.call('getPatient', { params: { patientId: patient!.id } });
    expect(page.encounters[0]!.plan).toBeNull();
  });

  it('whose columns we do not know asks once; the next file with that header line asks nothing', async () => {
    const headers = ['编码', '称呼', '离开日'];
    const rows = (n: number) => [{ 编码: `K${n}`, 称呼: '胡编码', 离开日: '2026-10-20' }];
    const list = await checked(app, nurse, csvOf(rows(1), { headers }));
    expect(list).toMatchObject({ state: 'unmapped', missing: ['name', 'mrn', 'dischargedOn'] });
    const first = await nurse.call('listWardRows', {
      params: { wardListId: list.id },
      query: { show: 'first' },
    });
    expect(first.rows[0]!.cells).toEqual(['K*', '胡**', '2*********']);
    const params = { wardListId: list.id };
    const start = nurse.call('startWardList', { params, body: { version: list.version } });
    await expect(start).rejects.toMatchObject({ problem: { code: 'ward-list.not-ready' } });
    const wrong = { version: list.version, mapping: { mrn: 0, name: 0, dischargedOn: 9 } };
    await expect(nurse.call('mapWardList', { params, body: wrong })).rejects.toMatchObject({
      problem: {
        code: 'request.invalid',
        errors: [{ path: 'body.mapping.mrn' }, { path: 'body.mapping.dischargedOn' }],
      },
    });
    const mapping = { mrn: 0, name: 1, dischargedOn: 2 };
    const mapped = await nurse.call('mapWardList', { params, body: { version: list.version, mapping } });
    expect(mapped).toMatchObject({ state: 'checking', mappedBy: 'saved', missing: [] });
    expect(await settled(app, nurse, list.id)).toMatchObject({ state: 'ready', counts: { created: 1 } });
    const next = await checked(app, colleague, csvOf(rows(2), { headers }));
    expect(next).toMatchObject({ state: 'ready', mappedBy: 'saved', mapping, counts: { created: 1 } });
  });

  it('started twice, by two nurses at once, runs once', async () => {
    const list = await checked(app, nurse, csvOf([wardRow(), wardRow()]));
    const params = { wardListId: list.id };
    const start = (desk: StaffDesk) =>
      desk.call('startWardList', { params, body: { version: list.version } });
    const started = await Promise.all([start(nurse), start(colleague), start(nurse)]);
    expect(started.map(({ state }) => state)).not.toContain('ready');
    const done = await settled(app, nurse, list.id);
    expect(done.counts).toMatchObject({ created: 2, same: 0 });
    expect((await start(colleague)).state).toBe('done');
  });

  it('worked on by two processes at once, one of them thought dead: each row is done once', async () => {
    const list = await checked(app, nurse, csvOf(Array.from({ length: ROWS }, () => wardRow())));
    const params = { wardListId: list.id };
    await nurse.call('startWardList', { params, body: { version: list.version } });
    const work = app.app.get(WorkOnWardList, { strict: false });
    const step = async () => {
      const result = await app.unit.run((tx) => work.run(tx, { ref: list.id } as Job));
      if (result.kind === 'outside') await result.work();
    };
    await Promise.all([step(), step(), step()]);
    const done = await settled(app, nurse, list.id);
    expect(done).toMatchObject({ done: ROWS, counts: { created: ROWS, updated: 0, same: 0, problems: 0 } });
  });

  it('a wrong row is put right in the form, or taken again as it stood once nothing speaks against it', async () => {
    const wrong = wardRow({ 姓名: '胡改好', 出院时间: '2026-02-30' });
    const early = wardRow({ 姓名: '胡明天', 出院时间: '2026-10-23' });
    await imported(app, nurse, csvOf([wrong, early]));
    const { rows } = await nurse.call('listRefusals', {});
    const refusalOf = (maskedName: string) => ({
      refusalId: rows.find((row) => row.maskedName === maskedName)!.id,
    });
    const params = refusalOf('胡*好');
    const { fields } = await nurse.call('getRefusal', { params });
    expect(fields).toMatchObject({
      name: '胡改好',
      mrn: wrong.住院号,
      phone: wrong.联系电话,
      dischargedOn: null,
    });
    expect(fields!.departmentId).not.toBeNull();
    await expect(nurse.call('replayRefusal', { params, body: {} })).rejects.toMatchObject({
      problem: { code: 'intake.still-refused', errors: [{ path: 'row.出院时间', what: 'date.invalid' }] },
    });
    const { departmentId, departmentName: _name, name, sex, mrn, ...rest } = fields!;
    const patient = { name: name!, sex: sex!, mrn: mrn!, phone: rest.phone! };
    const form = { departmentId: departmentId!, patient, encounter: { dischargedOn: '2026-10-20' } };
    expect(await nurse.call('replayRefusal', { params, body: { form } })).toMatchObject({
      plan: expect.any(String),
    });
    app.clock.forward({ days: 2 });
    const later = await nurse.call('replayRefusal', { params: refusalOf('胡*天'), body: {} });
    expect(later).toMatchObject({ patientId: expect.any(String), plan: 'proposed' });
    app.clock.forward({ days: 1 });
    const { rows: left } = await nurse.call('listRefusals', {});
    expect(left.map(({ maskedName }) => maskedName)).not.toEqual(expect.arrayContaining(['胡*好']));
  });

  it('two nurses who map it: the second is told that it changed', async () => {
    const list = await checked(app, nurse, csvOf([wardRow()]));
    const body = { version: list.version, mapping: list.mapping };
    const params = { wardListId: list.id };
    await nurse.call('mapWardList', { params, body });
    await expect(colleague.call('mapWardList', { params, body })).rejects.toMatchObject({
      problem: { code: 'row.changed-meanwhile' },
    });
    await settled(app, nurse, list.id);
  });
});
