import type {
  ChangeMedicationRequest,
  MedicationRow,
  PatientMedications,
  StopMedicationRequest,
} from '@suian/contracts/medications';
import type { TypedEntry } from '@suian/domain/diary/diary-cases';
import { useApp } from '../../../test/app.js';
import { bundleOf, entryOf, type Resource } from '../../../test/bundles.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { bindDiarist, record, type Diarist } from '../../../test/diary.js';
import { newSubmissionId, problemOf } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { API_KEY } from '../../../test/ward.js';
import { AuditEntryRow } from '../audit/persistence/audit-entry.entity.js';
import { MedicationEntity } from './persistence/medication.entity.js';

const PRESSURE = 'blood-pressure' as const;
const TODAY = '2026-10-21';

describeOnEachDatabase('what a patient takes', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
  });

  const add = (
    patientId: string,
    more: { name?: string; dosage?: string; startedOn?: string } = {},
    idempotencyKey = newSubmissionId(),
  ) => {
    const body = { name: '苯磺酸氨氯地平', dosage: '5mg 每天 1 次', startedOn: '2026-10-16', ...more };
    return nurse.call('addMedication', { params: { patientId }, body }, { idempotencyKey });
  };
  const named = (patientId: string, { id }: MedicationRow) => ({ params: { patientId, medicationId: id } });
  const change = (patientId: string, row: MedicationRow, body: Omit<ChangeMedicationRequest, 'version'>) =>
    nurse.call('changeMedication', { ...named(patientId, row), body: { version: row.version, ...body } });
  const stop = (patientId: string, row: MedicationRow, body: Omit<StopMedicationRequest, 'version'>) =>
    nurse.call('stopMedication', { ...named(patientId, row), body: { version: row.version, ...body } });
  const strike = (patientId: string, row: MedicationRow) =>
    nurse.call('strikeMedication', {
      ...named(patientId, row),
      body: { version: row.version, reason: '记到别人头上了' },
    });
  const list = (patientId: string, desk = nurse) => desk.call('listMedications', { params: { patientId } });
  const said = ({ rows }: PatientMedications) =>
    rows.map(({ dosage, startedOn, endedOn, endedBy }) => [dosage, startedOn, endedOn, endedBy]);
  const trend = async (patientId: string) =>
    (await nurse.call('getTrend', { params: { patientId }, query: { metric: PRESSURE, days: 30 } })).trend;
  const marks = async (patientId: string) =>
    (await trend(patientId)).marks.map(({ on, change: what }) => `${on.slice(8)} ${what}`);

  /** Pressures by the day of October they were measured on. */
  const measured = async (diarist: Diarist, ...pairs: [day: number, systolic: number][]) => {
    for (const [day, systolic] of pairs) {
      const entry: TypedEntry = { metric: PRESSURE, values: { systolic, diastolic: 80 }, context: null };
      const measuredAt = `2026-10-${String(day).padStart(2, '0')}T00:30:00.000Z`;
      await record(diarist, entry, { measuredAt });
    }
  };

  it('added, another dose, stopped: one line each, and the days stand on both trends without the name', async () => {
    const diarist = await bindDiarist(app, nurse, 'hypertension');
    const { patientId } = diarist;
    await measured(diarist, [13, 150], [14, 148], [15, 152], [17, 140], [18, 138], [19, 136]);
    const first = await add(patientId);
    expect(first.rows).toMatchObject([
      {
        name: '苯磺酸氨氯地平',
        affects: [PRESSURE],
        source: 'staff',
        by: '何佳敏',
        endedOn: null,
        struck: null,
      },
    ]);
    expect(await trend(patientId)).toMatchObject({
      marks: [{ on: '2026-10-16', change: 'started' }],
      sinceMark: {
        part: 'systolic',
        before: { n: 3, median: 150 },
        after: { n: 3, median: 138 },
        direction: 'down',
      },
    });
    const more = await change(patientId, first.rows[0]!, { dosage: '10mg 每天 1 次', on: '2026-10-19' });
    expect(said(more)).toEqual([
      ['10mg 每天 1 次', '2026-10-19', null, null],
      ['5mg 每天 1 次', '2026-10-16', '2026-10-19', 'changed'],
    ]);
    expect(more.rows[0]!.follows).toBe(first.rows[0]!.id);
    const over = await stop(patientId, more.rows[0]!, { on: '2026-10-20', reason: '脚肿' });
    expect(over.rows[0]).toMatchObject({ endedOn: '2026-10-20', endedBy: 'stopped', reason: '脚肿' });
    expect(await marks(patientId)).toEqual(['16 started', '19 changed', '20 stopped']);

    const mine = await diarist.phone.call('myDiary', { query: { seat: diarist.seatId, metric: PRESSURE } });
    expect(mine.trend.marks).toHaveLength(3);
    expect(JSON.stringify(mine)).not.toContain('氨氯地平');
    const file = await diarist.phone.call('exportMine', { query: { seat: diarist.seatId } });
    expect(file.text).toContain(
      '苯磺酸氨氯地平 10mg 每天 1 次 从 2026-10-19 起 到 2026-10-19（停药原因：脚肿）',
    );
    const statements = file.bundle.entry
      .map(({ resource }) => resource)
      .filter(({ resourceType }) => resourceType === 'MedicationStatement');
    expect(statements).toMatchObject([
      { status: 'completed' },
      { status: 'stopped', dosage: [{ text: '10mg 每天 1 次' }] },
    ]);
  });

  it('a mistake is struck out, not deleted: its marks go, and the dose before it goes on', async () => {
    const diarist = await bindDiarist(app, nurse, 'hypertension');
    const { patientId } = diarist;
    await measured(diarist, [15, 150]);
    const { rows } = await add(patientId);
    const { rows: twice } = await change(patientId, rows[0]!, { dosage: '10mg', on: '2026-10-18' });
    const { rows: thrice } = await change(patientId, twice[0]!, { dosage: '15mg', on: '2026-10-20' });
    const middle = thrice.find(({ dosage }) => dosage === '10mg')!;
    const after = await strike(patientId, middle);
    expect(said(after)).toEqual([
      ['15mg', '2026-10-20', null, null],
      ['5mg 每天 1 次', '2026-10-16', '2026-10-20', 'changed'],
      ['10mg', '2026-10-18', '2026-10-20', 'changed'],
    ]);
    expect(after.rows[2]!.struck).toMatchObject({ reason: '记到别人头上了', by: '何佳敏' });
    expect(await marks(patientId)).toEqual(['16 started', '20 changed']);
    const last = await strike(patientId, after.rows[0]!);
    expect(said(last)[0]).toEqual(['5mg 每天 1 次', '2026-10-16', null, null]);
    const { rows: none } = await nurse.call('markMedication', {
      ...named(patientId, last.rows[0]!),
      body: { version: last.rows[0]!.version, affects: [] },
    });
    expect(none[0]!.affects).toEqual([]);
    expect(await marks(patientId)).toEqual([]);
    expect((await problemOf(strike(patientId, after.rows[0]!))).code).toBe('medication.not-found');
  });

  it('a double click adds one, two colleagues change once, and what cannot be is refused by name', async () => {
    const { patientId } = await bindDiarist(app, nurse);
    const key = newSubmissionId();
    const [one, two] = await Promise.all([add(patientId, {}, key), add(patientId, {}, key)]);
    expect(one).toEqual(two);
    expect((await problemOf(add(patientId))).code).toBe('medication.already-listed');
    const [row] = one.rows;
    const wrong = async (work: Promise<unknown>) => {
      const { code, errors } = await problemOf(work);
      return [code, ...errors.map(({ path, what }) => `${path} ${what}`)];
    };
    expect(await wrong(add(patientId, { name: '  ' }))).toEqual(['request.invalid', 'body.name too-short']);
    expect(await wrong(add(patientId, { name: '缬沙坦', startedOn: '2026-10-22' }))).toEqual([
      'request.invalid',
      'body.startedOn too-large',
    ]);
    expect(await wrong(change(patientId, row!, { dosage: '10mg', on: '2026-10-16' }))).toEqual([
      'request.invalid',
      'body.on too-small',
    ]);
    expect(await wrong(stop(patientId, row!, { on: '2026-10-15' }))).toEqual([
      'request.invalid',
      'body.on too-small',
    ]);
    const both = [
      change(patientId, row!, { dosage: '10mg', on: TODAY }),
      stop(patientId, row!, { on: TODAY }),
    ];
    const done = await Promise.allSettled(both);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await list(patientId);
    expect(await wrong(stop(patientId, rows.at(-1)!, { on: TODAY }))).toEqual(['medication.already-ended']);
    expect(await wrong(list(patientId, await app.staff('elsewhere')))).toEqual(['patient.not-found']);
  });

  it('is under seal, and every look and change is on record', async () => {
    const { patientId } = await bindDiarist(app, nurse);
    const { rows } = await add(patientId);
    await stop(patientId, rows[0]!, { on: TODAY, reason: '脚肿' });
    await list(patientId);
    const kept = await app.unit.read((tx) => tx.findBy(MedicationEntity, { patientId }));
    expect(JSON.stringify(kept)).not.toMatch(/氨氯地平|5mg|脚肿/);
    const trail = await app.unit.read((tx) =>
      tx.find(AuditEntryRow, { where: { patientId }, order: { sequence: 'ASC' } }),
    );
    expect(trail.map(({ action }) => action).slice(-3)).toEqual([
      'medication.added',
      'medication.stopped',
      'medications.opened',
    ]);
    expect(trail.at(-2)!.shown).toEqual([rows[0]!.id]);
  });

  describe('told by the hospital', () => {
    let count = 0;
    const order = (more: object = {}): Resource => ({
      resourceType: 'MedicationRequest',
      identifier: [{ system: 'urn:his', value: `RX-${count}` }],
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { text: '缬沙坦胶囊' },
      subject: { reference: `urn:uuid:patient-m${count}` },
      authoredOn: '2026-10-16T09:00:00+08:00',
      dosageInstruction: [{ text: '80mg 每天 1 次' }],
      ...more,
    });
    const send = async (
      orders: Resource[],
      { hasStay = true, mrn = `MED${count}`, birthDate = '1970-06-01' } = {},
    ) => {
      const whole = bundleOf({ mrn, key: `m${count}`, department: '骨科三病区', birthDate });
      const [patient, stay] = whole.entry;
      const told = orders.map((resource, at) => entryOf(`rx-${count}-${at}`, resource));
      const reply = await fetch(`${app.baseUrl}/api/v1/intake/fhir`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${API_KEY}` },
        body: JSON.stringify({ ...whole, entry: [patient!, ...(hasStay ? [stay!] : []), ...told] }),
      });
      const body = (await reply.json()) as {
        code?: string;
        patients?: { id: string; result: string }[];
        problems?: unknown[];
      };
      return { status: reply.status, ...body, patient: body.patients?.[0] };
    };

    beforeEach(() => {
      count += 1;
    });

    it('orders come with the discharge; sent again nothing changes, sent otherwise the row follows', async () => {
      const { patient } = await send([order(), order({ status: 'draft' }), order({ subject: undefined })]);
      const rows = async () => (await list(patient!.id)).rows;
      const [first] = await rows();
      expect(await rows()).toMatchObject([
        {
          name: '缬沙坦胶囊',
          dosage: '80mg 每天 1 次',
          source: 'prescription',
          by: null,
          affects: [PRESSURE],
        },
      ]);
      expect((await send([order()])).patient).toMatchObject({ result: 'same' });
      expect(await rows()).toEqual([first]);
      expect((await send([order({ dosageInstruction: [{ text: '160mg' }] })])).patient).toMatchObject({
        result: 'updated',
      });
      expect(await rows()).toMatchObject([{ id: first!.id, dosage: '160mg', version: first!.version + 1 }]);
      await send([order({ status: 'stopped' })]);
      expect(await rows()).toMatchObject([{ endedOn: TODAY, endedBy: 'stopped' }]);
      await send([order({ status: 'entered-in-error' })]);
      expect(await rows()).toMatchObject([{ struck: { by: null } }]);
    });

    it('an order after the discharge comes alone, of somebody we know; a stranger’s makes nobody', async () => {
      const { patient } = await send([]);
      expect(await send([order()], { hasStay: false })).toMatchObject({
        status: 200,
        patients: [{ id: patient!.id, result: 'updated' }],
        problems: [],
      });
      expect((await list(patient!.id)).rows).toHaveLength(1);
      expect(await send([order()], { hasStay: false, mrn: `NOBODY${count}` })).toMatchObject({
        status: 200,
        patients: [],
      });
    });

    it('an order under another person’s record number is refused, not written to him', async () => {
      const { patient } = await send([]);
      const refused = await send([order()], { hasStay: false, birthDate: '1951-01-01' });
      expect(refused).toMatchObject({ status: 422 });
      expect((await list(patient!.id)).rows).toEqual([]);
    });

    it('what a nurse ended or struck out stays so when the same order comes again', async () => {
      const { patient } = await send([order()]);
      const [row] = (await list(patient!.id)).rows;
      const stopped = await stop(patient!.id, row!, { on: '2026-10-18' });
      await send([order({ status: 'completed' })]);
      expect((await list(patient!.id)).rows).toEqual(stopped.rows);
      const struck = await strike(patient!.id, stopped.rows[0]!);
      await send([order({ dosageInstruction: [{ text: '160mg' }] })]);
      expect((await list(patient!.id)).rows).toEqual(struck.rows);
    });

    it('orders without a name of their own are known by their words', async () => {
      const { patient } = await send([order({ identifier: undefined, id: 'a1' })]);
      await send([order({ identifier: undefined, id: 'b2' })]);
      expect((await list(patient!.id)).rows).toHaveLength(1);
      await send([order({ identifier: undefined, id: 'c3', authoredOn: '2026-10-18' })]);
      expect((await list(patient!.id)).rows).toHaveLength(2);
    });
  });
});
