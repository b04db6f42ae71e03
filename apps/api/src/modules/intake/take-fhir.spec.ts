import type { IntakeReport } from '@suian/contracts/intake';
import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import type { StaffDesk } from '../../../test/people.js';
import { API_KEY } from '../../../test/ward.js';
import { rowsOf } from '../../platform/database/raw-sql.js';
import { bundleOf, entryOf, type Resource } from '../../../test/bundles.js';
import { dischargeForm, idNumber } from '../../../test/discharge-forms.js';

/** News of a refused unit are of no patient. */
const OF_PATIENTS = "(SELECT * FROM event WHERE kind <> 'refusal.changed') news";
const CLINICAL = ['patient', 'encounter', 'anchor_event', 'care_plan', 'follow_up_task', OF_PATIENTS];

interface Reply {
  status: number;
  body: IntakeReport & { code?: string; errors?: { path: string; what: string }[] };
}

describeOnEachDatabase('discharges as a FHIR Bundle', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let count = 0;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
  });

  const post = async (body: unknown, key = API_KEY): Promise<Reply> => {
    const reply = await fetch(`${app.baseUrl}/api/v1/intake/fhir`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: reply.status, body: (await reply.json()) as Reply['body'] };
  };
  const places = ({ status, body }: Reply) => {
    const problems = body.errors ?? body.problems;
    return [status, ...problems.map(({ path, what }) => `${path} ${what}`)];
  };
  const mrn = () => {
    count += 1;
    return `F${1000 + count}`;
  };
  const counts = () =>
    app.unit.read(async (tx) => {
      const numbers: Record<string, number> = {};
      for (const table of CLINICAL) {
        const [row] = await rowsOf<{ n: number }>(tx, `SELECT COUNT(*) AS n FROM ${table}`);
        numbers[table] = Number(row?.n);
      }
      return numbers;
    });
  const refusals = async () => (await nurse.call('listRefusals', { query: {} })).rows;
  const page = (encounterId: string) => nurse.call('getEncounter', { params: { encounterId } });

  it('saves patient, stay and plan, and nothing more when it comes again', async () => {
    const bundle = bundleOf({ mrn: mrn(), department: '骨科三病区', operationOn: '2026-10-18' });
    const first = await post(bundle);
    expect(first).toMatchObject({
      status: 200,
      body: { problems: [], patients: [{ result: 'created' }], encounters: [{ result: 'created' }] },
    });
    const { departmentName, plan } = await page(first.body.encounters[0]!.id);
    expect([departmentName, plan?.state, plan?.anchorOn]).toEqual(['骨科三病区', 'proposed', '2026-10-18']);
    const before = await counts();
    const second = await post(bundle);
    expect(second.body.patients).toEqual([{ id: first.body.patients[0]!.id, result: 'same' }]);
    expect(second.body.encounters).toEqual([{ id: first.body.encounters[0]!.id, result: 'same' }]);
    expect(await counts()).toEqual(before);
  });

  it('makes one of twenty posts at once', async () => {
    const bundle = bundleOf({ mrn: mrn(), visitNo: 'V77', operationOn: '2026-10-18' });
    const all = await Promise.all(Array.from({ length: 20 }, () => post(bundle)));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(all.map(({ body }) => body.encounters[0]!.id)).size).toBe(1);
  });

  it('recognises the patient the nurse registered by hand, and the very stay', async () => {
    const { departments } = await nurse.call('mySession', {});
    const number = mrn();
    const patient = {
      name: '金山',
      sex: 'male',
      mrn: number,
      birthOn: '1955-01-01',
      phone: '13800005566',
    } as const;
    const encounter = { dischargedOn: '2026-10-20', operation: { name: '髋关节置换', on: '2026-10-18' } };
    const form = dischargeForm(departments[0]!.id, { patient, encounter });
    const made = await nurse.call('registerDischarge', { body: form });
    const bundle = bundleOf({
      mrn: number,
      name: '金山',
      birthDate: '1955-01-01',
      visitNo: `N${count}`,
      department: '骨科三病区',
      operationOn: '2026-10-18',
    });
    const { body } = await post(bundle);
    expect(body.patients).toMatchObject([{ id: made.patient.id }]);
    expect(body.encounters).toEqual([{ id: made.encounter.id, result: 'updated' }]);
  });

  it('keeps a stay of an unknown department on 待分科 until a nurse assigns it', async () => {
    const bundle = bundleOf({ mrn: mrn(), department: '没有这个科', operationOn: '2026-10-18' });
    const encounterId = (await post(bundle)).body.encounters[0]!.id;
    const list = await nurse.call('listDischarges', { query: { list: 'no-department' } });
    expect(list.rows.map((row) => row.encounterId)).toContain(encounterId);
    const departmentId = (await nurse.call('mySession', {})).departments[0]!.id;
    const assigned = await nurse.call('assignDepartment', {
      params: { encounterId },
      body: { departmentId },
    });
    expect(assigned.departmentId).toBe(departmentId);
    const again = await post(bundle);
    expect(again.body.encounters).toEqual([{ id: encounterId, result: 'same' }]);
    const rows = await app.unit.read((tx) =>
      rowsOf<{ n: number }>(
        tx,
        'SELECT COUNT(*) AS n FROM follow_up_task t JOIN care_plan p ON p.id = t.care_plan_id WHERE p.encounter_id = ? AND t.department_id = ?',
        [encounterId, departmentId],
      ),
    );
    expect(Number(rows[0]?.n)).toBe(5);
  });

  it('saves the sound unit, refuses the other by its place, and keeps it once, encrypted, for a nurse', async () => {
    const sound = bundleOf({ mrn: mrn(), key: 'a' });
    const broken = bundleOf({ mrn: mrn(), key: 'b', name: '薛英', birthDate: '2026-11-31' });
    const bundle = { ...sound, entry: [...sound.entry, ...broken.entry] };
    const reply = await post(bundle);
    const at = sound.entry.length;
    expect(places(reply)).toEqual([200, `Bundle.entry[${at}].resource.birthDate date.invalid`]);
    expect(reply.body.patients).toHaveLength(1);
    await post(bundle);
    const mine = (await refusals()).filter(({ maskedName }) => maskedName === '*英');
    expect(mine).toMatchObject([{ source: 'fhir', problems: reply.body.problems, settledAt: null }]);
    const [row] = await app.unit.read((tx) =>
      rowsOf<{ payload_cipher: string; name_cipher: string }>(
        tx,
        'SELECT payload_cipher, name_cipher FROM intake_refusal WHERE id = ?',
        [mine[0]!.id],
      ),
    );
    expect(row?.payload_cipher).toMatch(/^v1\.k1\./);
    expect(JSON.stringify(row)).not.toContain('薛英');
    await nurse.call('settleRefusal', { params: { refusalId: mine[0]!.id }, body: { reason: '已手工登记' } });
    expect((await refusals()).map(({ id }) => id)).not.toContain(mine[0]!.id);
    const settled = await nurse.call('listRefusals', { query: { show: 'settled' } });
    expect(settled.rows.find(({ id }) => id === mine[0]!.id)).toMatchObject({ settledBy: '何佳敏' });
    await expect(
      nurse.call('settleRefusal', { params: { refusalId: mine[0]!.id }, body: { reason: '再来' } }),
    ).rejects.toMatchObject({ problem: { code: 'intake.refusal-not-found' } });
  });

  const PATIENT = 'Bundle.entry[0].resource';
  const STAY = 'Bundle.entry[1].resource';
  const OPERATION = 'Bundle.entry[2].resource';
  it.each<[string, () => unknown, string[]]>([
    [
      'a birthday after the discharge',
      () => bundleOf({ mrn: mrn(), birthDate: '2026-10-21' }),
      [`${PATIENT}.birthDate patient.born-after-discharge`],
    ],
    [
      'a date that does not exist',
      () => bundleOf({ mrn: mrn(), end: '2026-02-30T10:00:00+08:00' }),
      [`${STAY}.period.end date.invalid`],
    ],
    [
      'a discharge next year',
      () => bundleOf({ mrn: mrn(), end: '2027-02-03T10:00:00+08:00' }),
      [`${STAY}.period.end in-future`],
    ],
    [
      'an id number with a wrong check character',
      () => bundleOf({ mrn: mrn(), idNo: '110101195501010011' }),
      [`${PATIENT}.identifier id-number-invalid`],
    ],
    [
      'a visit number no paper could bear',
      () => bundleOf({ mrn: mrn(), visitNo: '住院'.repeat(20) }),
      [`${STAY}.identifier visit-number-invalid`],
    ],
    [
      'an operation after the discharge',
      () => bundleOf({ mrn: mrn(), operationOn: '2026-10-21' }),
      [`${OPERATION}.performedDateTime operation.after-discharge`],
    ],
    [
      'a dangling patient',
      () => dangling(),
      ['Bundle.entry[0].resource.subject.reference reference.dangling'],
    ],
    [
      'no patient at all',
      () => ({ resourceType: 'Bundle', type: 'collection', entry: [] }),
      ['Bundle.entry bundle.no-patient'],
    ],
  ])('refuses %s, naming the place, and saves nothing', async (_, make, expected) => {
    const before = await counts();
    const bundle = make();
    const reply = await post(bundle);
    expect(reply.body.code).toBe('intake.nothing-sound');
    expect(places(reply)).toEqual([422, ...expected]);
    expect(await counts()).toEqual(before);
  });

  const dangling = () => {
    const { entry, ...rest } = bundleOf({ mrn: mrn() });
    return { ...rest, entry: entry.slice(1) };
  };

  it.each<[string, string | object, number, string]>([
    ['half a JSON', '{"resourceType":"Bundle","entry":[', 400, 'request.malformed'],
    ['an empty body', '', 400, 'request.malformed'],
    [
      'a bottomless pit',
      `{"resourceType":"Bundle","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      422,
      'request.invalid',
    ],
    ['a list', '[]', 422, 'request.invalid'],
    ['something else than a Bundle', { resourceType: 'Patient' }, 422, 'request.invalid'],
    ['a Bundle type nobody knows', { resourceType: 'Bundle', type: 'parcel' }, 422, 'intake.nothing-sound'],
    [
      'entries of the wrong kind',
      { resourceType: 'Bundle', type: 'collection', entry: 'many' },
      422,
      'intake.nothing-sound',
    ],
  ])('answers %s with a plain error', async (_, body, status, code) => {
    const reply = await post(body);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  it('refuses an identity conflict and a look-alike on the list, and saves nothing', async () => {
    const known = {
      mrn: mrn(),
      name: '范珠',
      phone: '13800007788',
      birthDate: '1960-05-05',
      end: '2026-09-01T10:00:00+08:00',
    };
    await post(bundleOf({ ...known, idNo: idNumber('1960-05-05', 1) }));
    const before = await counts();
    const conflict = await post(bundleOf({ ...known, idNo: idNumber('1960-05-05', 2) }));
    expect(places(conflict)).toEqual([422, `${PATIENT}.identifier patient.identity-conflict`]);
    const alike = await post(bundleOf({ ...known, mrn: mrn() }));
    expect(places(alike)).toEqual([422, `${PATIENT}.name patient.looks-like-another`]);
    const close = await post(bundleOf({ ...known, end: '2026-09-03T10:00:00+08:00' }));
    expect(places(close)).toEqual([422, `${STAY}.period.end encounter.close-to-another`]);
    expect(await counts()).toEqual(before);
    expect((await refusals()).filter(({ maskedName }) => maskedName === '*珠')).toHaveLength(3);
  });

  it('asks nothing of somebody who died, and ends what was running', async () => {
    const who = { mrn: mrn(), operationOn: '2026-10-18' };
    const encounterId = (await post(bundleOf(who))).body.encounters[0]!.id;
    await post(bundleOf({ ...who, deceased: true }));
    const { plan } = await page(encounterId);
    expect(plan?.state).toBe('ended');
    expect(plan?.tasks.filter(({ status }) => status === 'open' || status === 'upcoming')).toEqual([]);
  });

  it('does not count a transfusion as an operation', async () => {
    const { entry, ...rest } = bundleOf({ mrn: mrn() });
    const transfusion = entryOf('transfusion', {
      resourceType: 'Procedure',
      status: 'completed',
      subject: { reference: entry[0]!.fullUrl },
      encounter: { reference: entry[1]!.fullUrl },
      code: {
        coding: [{ system: 'http://snomed.info/sct', code: '116859006' }],
        text: 'Transfusion of blood product',
      },
      performedDateTime: '2026-10-19T10:00:00+08:00',
    } satisfies Resource);
    const { body } = await post({ ...rest, entry: [...entry, transfusion] });
    expect((await page(body.encounters[0]!.id)).plan).toBeNull();
  });

  it('takes nobody without the key of an integration', async () => {
    expect((await post(bundleOf({ mrn: mrn() }), 'sk_wrong')).status).toBe(401);
  });
});
