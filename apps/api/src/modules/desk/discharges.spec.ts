import type { DischargeQuery } from '@suian/contracts/discharges';
import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import type { StaffDesk } from '../../../test/people.js';
import { API_KEY } from '../../../test/ward.js';
import { rowsOf } from '../../platform/database/raw-sql.js';
import { bundleOf } from '../../../test/bundles.js';
import { dischargeForm, type FormChange } from '../../../test/discharge-forms.js';

const TODAY = '2026-10-21';

describeOnEachDatabase('the discharge list and the plans on it', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let ortho = '';
  let count = 0;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    ortho = (await nurse.call('mySession', {})).departments[0]!.id;
  });

  const register = async (encounter: FormChange['encounter'] = {}, patient: FormChange['patient'] = {}) => {
    count += 1;
    const who = { mrn: `D${1000 + count}`, phone: `1390000${1000 + count}`, ...patient };
    return nurse.call('registerDischarge', { body: dischargeForm(ortho, { patient: who, encounter }) });
  };
  const list = (query: DischargeQuery = {}, desk = nurse) => desk.call('listDischarges', { query });
  const idsOf = async (query: DischargeQuery = {}, desk = nurse) =>
    (await list(query, desk)).rows.map(({ encounterId }) => encounterId);
  const code = async (call: Promise<unknown>) => {
    const thrown = await call.then(
      () => ({ problem: { code: 'none' } }),
      (error: { problem: { code: string } }) => error,
    );
    return thrown.problem.code;
  };
  const pathway = async () => (await nurse.call('listPathways', {})).rows[0]!;

  it("shows the day's discharges, and apart the unbound ones of the three days before", async () => {
    const [today, before, old] = [
      await register(),
      await register({ dischargedOn: '2026-10-18' }),
      await register({ dischargedOn: '2026-10-17', operation: undefined }),
    ];
    const noPhone = await register({ dischargedOn: '2026-10-19' }, { phone: undefined });
    const shown = await list();
    const ids = shown.rows.map(({ encounterId }) => encounterId);
    expect(ids).toEqual([today.encounter.id, before.encounter.id]);
    expect(shown.rows[0]).toMatchObject({
      patient: { maskedName: '周*兰', age: 68, maskedMrn: '****01', tier: 'medium' },
      departmentName: '骨科三病区',
      operation: '右膝关节置换',
      plan: 'proposed',
      pathwayName: '术后伤口与疼痛',
      binding: { state: 'not-bound', code: null },
    });
    expect(shown.counts).toEqual({
      total: 1,
      bound: 0,
      noPhone: 0,
      notBound: 3,
      noPlan: 1,
      proposed: 3,
      noDepartment: 0,
    });
    expect(await idsOf({ on: '2026-10-19' })).toContain(noPhone.encounter.id);
    expect(await idsOf({ list: 'no-plan' })).toEqual([old.encounter.id]);
    expect(await idsOf({ list: 'not-bound' })).toEqual([
      today.encounter.id,
      before.encounter.id,
      old.encounter.id,
    ]);
    expect(await idsOf({ list: 'all' })).toHaveLength(4);
    expect(await idsOf({ list: 'proposed' })).toHaveLength(3);
    expect(await code(list({ on: '2026-02-30' }))).toBe('request.invalid');
  });

  it('pages through the list without losing or repeating a row', async () => {
    for (let index = 0; index < 5; index += 1) await register();
    const all = await idsOf({ list: 'all' });
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await list({ list: 'all', limit: 2, after });
      paged.push(...page.rows.map(({ encounterId }) => encounterId));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(paged).toEqual(all);
    expect(await code(list({ after: 'nonsense' }))).toBe('request.invalid');
  });

  it('shows nothing of another department or hospital, and a 待分科 stay to every nurse of its own', async () => {
    const made = await register();
    const [elsewhere, stranger] = [await app.staff('elsewhere'), await app.staff('stranger')];
    const at = { params: { encounterId: made.encounter.id } };
    for (const desk of [elsewhere, stranger]) {
      expect(await idsOf({ list: 'all' }, desk)).toEqual([]);
      expect(await code(desk.call('getEncounter', at))).toBe('encounter.not-found');
      expect(await code(desk.call('startPlan', { ...at, body: { pathwayId: made.encounter.id } }))).toBe(
        'encounter.not-found',
      );
    }
    expect(await code(list({ departmentId: ortho }, elsewhere))).toBe('department.not-found');
    const body = JSON.stringify(bundleOf({ mrn: 'D9001', operationOn: '2026-10-18' }));
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${API_KEY}` };
    await fetch(`${app.baseUrl}/api/v1/intake/fhir`, { method: 'POST', headers, body });
    expect(await idsOf({ list: 'no-department' }, elsewhere)).toHaveLength(1);
    expect(await idsOf({ list: 'no-department' }, stranger)).toEqual([]);
    expect(await idsOf({ list: 'no-department' }, await app.staff('doctor'))).toEqual([]);
  });

  it('starts a chosen plan: refuses without an operation date, counts from it, and only once', async () => {
    const { encounter } = await register({ operation: undefined });
    const { id: pathwayId } = await pathway();
    const at = { params: { encounterId: encounter.id } };
    expect(await code(nurse.call('startPlan', { ...at, body: { pathwayId } }))).toBe(
      'pathway.needs-operation-date',
    );
    expect(await code(nurse.call('startPlan', { ...at, body: { pathwayId: encounter.id } }))).toBe(
      'pathway.not-found',
    );
    const late = { name: '清创', on: '2026-10-22' };
    expect(await code(nurse.call('startPlan', { ...at, body: { pathwayId, operation: late } }))).toBe(
      'request.invalid',
    );
    const operation = { name: '清创', on: '2026-10-20' };
    const started = await nurse.call('startPlan', { ...at, body: { pathwayId, operation, tier: 'high' } });
    expect(started.plan).toMatchObject({
      state: 'confirmed',
      tier: 'high',
      anchorOn: '2026-10-20',
      confirmedBy: '何佳敏',
    });
    expect(started.operations).toEqual([operation]);
    expect(await code(nurse.call('startPlan', { ...at, body: { pathwayId } }))).toBe('plan.already-started');
  });

  it('starts one plan where two nurses press at once', async () => {
    const { encounter } = await register({ operation: undefined });
    const { id: pathwayId } = await pathway();
    const colleague = await app.staff('colleague');
    const body = { pathwayId, operation: { name: '清创', on: '2026-10-20' } };
    const press = (desk: StaffDesk) =>
      code(desk.call('startPlan', { params: { encounterId: encounter.id }, body }));
    expect((await Promise.all([press(nurse), press(colleague)])).sort()).toEqual([
      'none',
      'plan.already-started',
    ]);
  });

  it('confirms a proposed plan once: the second nurse is told it changed meanwhile', async () => {
    const { encounter } = await register();
    const at = { params: { encounterId: encounter.id } };
    const { plan } = await nurse.call('getEncounter', at);
    const confirm = (tier: 'high' | 'medium') =>
      nurse.call('confirmPlan', { params: { planId: plan!.id }, body: { version: plan!.version, tier } });
    const confirmed = await confirm('high');
    expect(confirmed.plan).toMatchObject({
      state: 'confirmed',
      tier: 'high',
      tierReason: '由医护人员确定',
      confirmedBy: '何佳敏',
    });
    expect(await code(confirm('medium'))).toBe('row.changed-meanwhile');
    const elsewhere = await app.staff('elsewhere');
    const theirs = elsewhere.call('confirmPlan', {
      params: { planId: plan!.id },
      body: { version: 2, tier: 'low' },
    });
    expect(await code(theirs)).toBe('plan.not-found');
  });

  it('assigns a department once, and only one of the hospital', async () => {
    const body = JSON.stringify(bundleOf({ mrn: 'D9002', operationOn: '2026-10-18' }));
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${API_KEY}` };
    const reply = await fetch(`${app.baseUrl}/api/v1/intake/fhir`, { method: 'POST', headers, body });
    const { encounters } = (await reply.json()) as { encounters: { id: string }[] };
    const params = { encounterId: encounters[0]!.id };
    const stranger = (await (await app.staff('stranger')).call('mySession', {})).departments[0]!.id;
    const assign = (departmentId: string, desk = nurse) =>
      desk.call('assignDepartment', { params, body: { departmentId } });
    expect(await code(assign(stranger))).toBe('department.not-found');
    expect((await assign(ortho)).departmentName).toBe('骨科三病区');
    const elsewhere = await app.staff('elsewhere');
    expect(await code(assign(ortho, elsewhere))).toBe('encounter.not-found');
  });

  it('writes down whose rows were shown before they are shown', async () => {
    const made = await register();
    await idsOf({ on: TODAY });
    const [row] = await app.unit.read((tx) =>
      rowsOf<{ action: string; shown: string }>(
        tx,
        'SELECT action, shown FROM audit_entry ORDER BY sequence DESC LIMIT 1',
      ),
    );
    expect(row?.action).toBe('discharges.listed');
    expect(JSON.parse(row?.shown ?? '[]')).toContain(made.patient.id);
  });
});
