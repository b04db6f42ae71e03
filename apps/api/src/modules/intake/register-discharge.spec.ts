import type { RegisteredDischarge } from '@suian/contracts/discharges';
import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import type { StaffDesk } from '../../../test/people.js';
import { rowsOf } from '../../platform/database/raw-sql.js';
import { dischargeForm, idNumber, type FormChange } from '../../../test/discharge-forms.js';

const CLINICAL = [
  'patient',
  'patient_name_prefix',
  'encounter',
  'anchor_event',
  'care_plan',
  'follow_up_task',
];
const ALL = [...CLINICAL, 'event', 'audit_entry', 'intake_refusal', 'alert'];

interface Failure {
  problem: {
    status: number;
    code: string;
    errors: { path: string; what: string; expected?: string }[];
    facts?: unknown;
  };
}

describeOnEachDatabase("the nurse's discharge form", (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let ortho = '';
  let count = 3000;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    const { departments } = await nurse.call('mySession', {});
    ortho = departments[0]!.id;
  });

  const register = (change: FormChange = {}, desk = nurse): Promise<RegisteredDischarge> =>
    desk.call('registerDischarge', { body: dischargeForm(change.departmentId ?? ortho, change) });
  /** Somebody nobody else in this file is. */
  const someone = (patient: FormChange['patient'] = {}): NonNullable<FormChange['patient']> => {
    count += 1;
    return { mrn: `M${count}`, phone: `1380000${count}`, ...patient };
  };
  const failure = async (call: Promise<unknown>): Promise<Failure['problem']> => {
    const thrown = await call.then(
      () => ({ problem: { status: 200, code: 'none', errors: [] } }),
      (error: Failure) => error,
    );
    return thrown.problem;
  };
  const refused = async (call: Promise<unknown>) => {
    const { code, errors } = await failure(call);
    return [code, ...errors.map(({ path, what }) => `${path} ${what}`)];
  };
  const counts = (tables: string[]) =>
    app.unit.read(async (tx) => {
      const numbers: Record<string, number> = {};
      for (const table of tables) {
        const [row] = await rowsOf<{ n: number }>(tx, `SELECT COUNT(*) AS n FROM ${table}`);
        numbers[table] = Number(row?.n);
      }
      return numbers;
    });
  const page = (encounterId: string) => nurse.call('getEncounter', { params: { encounterId } });

  it('starts the plan at once, 待确认, and lays out days 1, 3, 7, 14 and 30 from the operation', async () => {
    const made = await register({ patient: someone() });
    expect(made).toMatchObject({
      patient: { result: 'created' },
      encounter: { result: 'created' },
      plan: 'proposed',
    });
    const { plan, operations, binding, patient } = await page(made.encounter.id);
    expect(operations).toEqual([{ name: '右膝关节置换', on: '2026-10-18' }]);
    expect(binding.state).toBe('not-bound');
    expect(patient).toMatchObject({ maskedName: '周*兰', age: 68, tier: 'medium' });
    expect(plan).toMatchObject({
      state: 'proposed',
      isSample: true,
      anchorKind: 'operation',
      anchorOn: '2026-10-18',
    });
    expect(plan?.tierReason).toBe('缺评估资料，先按中危');
    expect(plan?.tasks.map(({ day, dueOn, status }) => [day, dueOn, status])).toEqual([
      [1, '2026-10-19', 'not-applicable'],
      [3, '2026-10-21', 'open'],
      [7, '2026-10-25', 'upcoming'],
      [14, '2026-11-01', 'upcoming'],
      [30, '2026-11-17', 'upcoming'],
    ]);
  });

  it('changes nothing when the same discharge comes twice', async () => {
    const patient = someone({ idNo: idNumber('1958-03-02', 1) });
    const first = await register({ patient });
    const before = await counts(ALL);
    const second = await register({ patient });
    expect(second).toEqual({
      patient: { id: first.patient.id, result: 'same' },
      encounter: { id: first.encounter.id, result: 'same' },
      plan: 'proposed',
    });
    expect(await counts(ALL)).toEqual(before);
  });

  it('makes one patient, one stay and one plan of twenty posts at once', async () => {
    const before = await counts(CLINICAL);
    const patient = someone({ name: '孟小' });
    const all = await Promise.all(Array.from({ length: 20 }, () => register({ patient })));
    expect(new Set(all.map((one) => one.encounter.id)).size).toBe(1);
    expect(all.filter((one) => one.encounter.result === 'created')).toHaveLength(1);
    const after = await counts(CLINICAL);
    const added = CLINICAL.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]);
    expect(Object.fromEntries(added)).toEqual({
      patient: 1,
      patient_name_prefix: 2,
      encounter: 1,
      anchor_event: 2,
      care_plan: 1,
      follow_up_task: 5,
    });
  });

  it('takes a new phone and loses nothing that is left out', async () => {
    const patient = someone({ idNo: idNumber('1958-03-02', 2) });
    const first = await register({ patient });
    const { mrn } = patient;
    const second = await register({
      patient: { mrn, phone: '13911112222', idNo: undefined, birthOn: undefined, name: '周桂兰' },
    });
    // Neither id number nor birth date was said, but the name is the same.
    expect(second.patient).toEqual({ id: first.patient.id, result: 'updated' });
    const shown = await nurse.call('revealPatient', {
      params: { patientId: first.patient.id },
      body: { fields: ['phone', 'idNo'] },
    });
    expect(shown).toEqual({ phone: '13911112222', idNo: patient.idNo });
  });

  it('saves nothing where record number and id number are two people', async () => {
    const one = someone();
    const idNo = idNumber('1958-03-02', 3);
    await register({ patient: one });
    await register({ patient: someone({ idNo }) });
    const before = await counts(ALL);
    expect(await refused(register({ patient: { ...one, idNo, phone: '13900000000' } }))).toEqual([
      'patient.identity-conflict',
      'body.patient.mrn two-patients',
      'body.patient.idNo two-patients',
    ]);
    expect(await counts(ALL)).toEqual(before);
  });

  it.each<[string, FormChange['patient'], string]>([
    ['another id number', { idNo: idNumber('1958-03-02', 5) }, 'body.patient.idNo another-id-number'],
    [
      'another birth date',
      { birthOn: '1958-03-03', idNo: undefined },
      'body.patient.birthOn another-birth-date',
    ],
    [
      'another name and nothing else',
      { name: '钱富', birthOn: undefined, idNo: undefined },
      'body.patient.name another-name',
    ],
  ])('saves nothing where the record number is known with %s', async (_, change, place) => {
    const patient = someone({ idNo: idNumber('1958-03-02', 100 + (count % 800)) });
    await register({ patient });
    const before = await counts(ALL);
    expect(await refused(register({ patient: { ...patient, ...change } }))).toEqual([
      'patient.identity-conflict',
      place,
    ]);
    expect(await counts(ALL)).toEqual(before);
  });

  it('asks about a look-alike, masked, and takes the answer', async () => {
    const known = someone({ name: '郝平' });
    const first = await register({ patient: known });
    const twin = { ...someone({ name: '郝平' }), phone: known.phone };
    const question = await failure(register({ patient: twin }));
    expect(question).toMatchObject({
      code: 'patient.looks-like-another',
      errors: [{ path: 'body.patient.name', what: 'looks-like', expected: first.patient.id }],
      facts: { maskedName: '*平', age: 68, count: 1 },
    });
    expect(JSON.stringify(question)).not.toContain('郝平');
    const answered = await register({ patient: twin, isAnotherPerson: true });
    expect(answered.patient.result).toBe('created');
  });

  it('gives a stay without a number the number that comes later', async () => {
    const patient = someone();
    const first = await register({ patient });
    const numbered = await register({ patient, encounter: { visitNo: `V${count}` } });
    expect(numbered.encounter).toEqual({ id: first.encounter.id, result: 'updated' });
    const plain = await register({ patient });
    expect(plain.encounter).toEqual({ id: first.encounter.id, result: 'same' });
    const others = register({ patient: someone(), encounter: { visitNo: `V${count - 1}` } });
    expect(await refused(others)).toEqual([
      'encounter.conflict',
      'body.encounter.visitNo number-of-another-patient',
    ]);
  });

  it('asks about a stay within three days, and starts no plan until answered', async () => {
    const patient = someone();
    await register({ patient, encounter: { dischargedOn: '2026-10-18' } });
    const before = await counts(CLINICAL);
    expect(await refused(register({ patient }))).toEqual([
      'encounter.close-to-another',
      'body.encounter.dischargedOn close-to-another',
    ]);
    expect(await counts(CLINICAL)).toEqual(before);
    const answered = await register({ patient, isAnotherStay: true });
    expect(answered.encounter.result).toBe('created');
  });

  it('takes a stay four days apart for another one', async () => {
    const patient = someone();
    await register({ patient, encounter: { dischargedOn: '2026-10-17', operation: undefined } });
    const second = await register({ patient });
    expect(second).toMatchObject({ patient: { result: 'same' }, encounter: { result: 'created' } });
  });

  it('moves what is not done when the operation date is corrected, under the same keys', async () => {
    const patient = someone();
    const first = await register({ patient });
    const tasks = async () => (await page(first.encounter.id)).plan?.tasks ?? [];
    const before = await tasks();
    const corrected = await register({
      patient,
      encounter: { operation: { name: '右膝关节置换', on: '2026-10-20' } },
    });
    expect(corrected).toMatchObject({
      encounter: { id: first.encounter.id, result: 'updated' },
      plan: 'proposed',
    });
    const after = await tasks();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.map(({ dueOn, status }) => [dueOn, status])).toEqual([
      ['2026-10-21', 'open'],
      ['2026-10-23', 'upcoming'],
      ['2026-10-27', 'upcoming'],
      ['2026-11-03', 'upcoming'],
      ['2026-11-19', 'upcoming'],
    ]);
  });

  it('leaves a stay without an operation on 没有方案', async () => {
    const made = await register({ patient: someone(), encounter: { operation: undefined } });
    expect(made.plan).toBe('none');
    expect((await page(made.encounter.id)).plan).toBeNull();
  });

  it('makes every step of a long-past operation 不适用', async () => {
    const encounter = { dischargedOn: '2019-03-22', operation: { name: '左髋置换', on: '2019-03-20' } };
    const made = await register({ patient: someone(), encounter });
    const { plan } = await page(made.encounter.id);
    expect(new Set(plan?.tasks.map(({ status }) => status))).toEqual(new Set(['not-applicable']));
  });

  it.each<[string, FormChange, string]>([
    [
      'a birth date that does not exist',
      { patient: { birthOn: '1958-02-30' } },
      'body.patient.birthOn wrong-format',
    ],
    [
      'a birthday after the discharge',
      { patient: { birthOn: '2026-10-22' } },
      'body.patient.birthOn after-discharge',
    ],
    [
      'an operation after the discharge',
      { encounter: { operation: { name: '阑尾切除', on: '2026-10-22' } } },
      'body.encounter.operation.on after-discharge',
    ],
    [
      'an operation before birth',
      { encounter: { operation: { name: '阑尾切除', on: '1957-10-22' } } },
      'body.encounter.operation.on before-birth',
    ],
    [
      'an operation long before admission',
      { encounter: { admittedOn: '2026-10-16', operation: { name: '阑尾切除', on: '2025-10-18' } } },
      'body.encounter.operation.on before-admission',
    ],
    [
      'an admission after the discharge',
      { encounter: { admittedOn: '2026-10-22', operation: undefined } },
      'body.encounter.admittedOn after-discharge',
    ],
    [
      'a discharge tomorrow',
      { encounter: { dischargedOn: '2026-10-22' } },
      'body.encounter.dischargedOn in-future',
    ],
    [
      'a wrong check character',
      { patient: { idNo: '110101195803020010' } },
      'body.patient.idNo id-number-invalid',
    ],
    [
      'an id number of another birthday',
      { patient: { idNo: idNumber('1958-03-03', 9) } },
      'body.patient.birthOn differs-from-id-number',
    ],
    ['a name of nothing but spaces', { patient: { name: '  ' } }, 'body.patient.name too-short'],
  ])('refuses %s by its place and saves nothing', async (_, change, place) => {
    const before = await counts(ALL);
    const patient = { ...someone(), ...change.patient };
    expect(await refused(register({ ...change, patient }))).toEqual(['request.invalid', place]);
    expect(await counts(ALL)).toEqual(before);
  });

  it('registers only for departments of mine, and only for those who may', async () => {
    const elsewhere = await app.staff('elsewhere');
    expect(await refused(register({ patient: someone() }, elsewhere))).toEqual(['department.not-found']);
    expect(await refused(register({ patient: someone() }, await app.staff('doctor')))).toEqual([
      'permission.denied',
    ]);
  });

  it('answers a repeated Idempotency-Key with the first answer', async () => {
    const body = dischargeForm(ortho, { patient: someone() });
    const options = { idempotencyKey: `form-${count}` };
    const first = await nurse.call('registerDischarge', { body }, options);
    expect(await nurse.call('registerDischarge', { body }, options)).toEqual(first);
  });

  it('writes who registered and opened, and tells the consoles without a name', async () => {
    const made = await register({ patient: someone() });
    await page(made.encounter.id);
    const trail = await app.unit.read((tx) =>
      rowsOf<{ action: string; actor_name: string }>(
        tx,
        'SELECT action, actor_name FROM audit_entry WHERE patient_id = ? ORDER BY sequence',
        [made.patient.id],
      ),
    );
    expect(trail).toEqual([
      { action: 'discharge.registered', actor_name: '何佳敏' },
      { action: 'encounter.opened', actor_name: '何佳敏' },
    ]);
    const { rows } = await nurse.call('listEvents', { query: { since: 0 } });
    const own = rows.filter(({ patientId }) => patientId === made.patient.id).map(({ kind }) => kind);
    expect(own).toEqual(['discharge.registered', 'plan.changed']);
  });
});
