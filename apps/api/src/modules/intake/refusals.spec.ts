import { bundleOf, type BundleChange } from '../../../test/bundles.js';
import { adt, sendHl7 } from '../../../test/adt.js';
import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { dischargeForm } from '../../../test/discharge-forms.js';
import { problemOf } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { API_KEY } from '../../../test/ward.js';
import { json, send } from '../../../test/wire.js';
import { rowsOf } from '../../platform/database/raw-sql.js';

describeOnEachDatabase('refused units taken again', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let colleague: StaffDesk;
  let departmentId: string;
  let serial = 0;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    colleague = await app.staff('colleague');
    departmentId = (await nurse.call('mySession', {})).departments[0]!.id;
  });

  const sendBundle = (change: BundleChange) =>
    send(app.baseUrl, {
      method: 'POST',
      path: '/api/v1/intake/fhir',
      headers: json({ Authorization: `Bearer ${API_KEY}` }),
      body: JSON.stringify(bundleOf(change)),
    });
  const newest = async () => (await nurse.call('listRefusals', {})).rows[0]!;
  /** Born after the discharge: a slip of the keyboard. */
  const refused = async (change: Partial<BundleChange> = {}) => {
    serial += 1;
    const who = {
      mrn: `Q${serial}`,
      name: '江一帆',
      phone: `1360009${1000 + serial}`,
      visitNo: `VQ${serial}`,
    };
    await sendBundle({ ...who, birthDate: '2027-01-01', department: '骨科三病区', ...change });
    const { id } = await newest();
    return { ...who, params: { refusalId: id } };
  };
  const corrected = ({ mrn, name, phone, visitNo }: Awaited<ReturnType<typeof refused>>) =>
    dischargeForm(departmentId, {
      patient: { mrn, name, phone, birthOn: '1970-06-01' },
      encounter: { visitNo, dischargedOn: '2026-10-20' },
    });
  const found = async (q: string) => (await nurse.call('listPatients', { body: { q } })).rows;

  it('what it says stands in the fields of the form, and whoever opened it is on record', async () => {
    const { params, mrn, phone, visitNo } = await refused();
    expect(await nurse.call('getRefusal', { params })).toMatchObject({
      source: 'fhir',
      settledAt: null,
      problems: [expect.objectContaining({ path: expect.any(String) })],
      fields: { departmentId, name: '江一帆', mrn, phone, visitNo, dischargedOn: '2026-10-20' },
    });
  });

  it('open consoles hear of a new one and of one less, and not of whom', async () => {
    const heard = () =>
      app.unit.read((tx) =>
        rowsOf<Record<string, null>>(
          tx,
          "SELECT ref, patient_id, department_id FROM event WHERE kind = 'refusal.changed' ORDER BY sequence",
        ),
      );
    const before = (await heard()).length;
    const { params } = await refused();
    await nurse.call('settleRefusal', { params, body: { reason: '已在登记里改好' } });
    const news = { ref: null, patient_id: null, department_id: null };
    expect((await heard()).slice(before)).toEqual([news, news]);
  });

  it('a unit of another ward is opened by its own nurses; one that names none by all', async () => {
    const other = await refused({ department: '普外科二病区' });
    expect((await problemOf(nurse.call('getRefusal', { params: other.params }))).code).toBe(
      'intake.refusal-not-found',
    );
    const elsewhere = await app.staff('elsewhere');
    expect((await elsewhere.call('getRefusal', { params: other.params })).fields).not.toBeNull();
    const nowhere = await refused({ department: '没有这个科' });
    expect((await nurse.call('getRefusal', { params: nowhere.params })).fields).toMatchObject({
      departmentId: null,
      departmentName: '没有这个科',
    });
  });

  it('corrected in the form it is a discharge, and off the list; my second click is told the same', async () => {
    const unit = await refused();
    const body = { form: corrected(unit) };
    const { params } = unit;
    const clicks = [
      nurse.call('replayRefusal', { params, body }),
      nurse.call('replayRefusal', { params, body }),
    ];
    const [first, second] = await Promise.all(clicks);
    expect(first).toMatchObject({ patientId: expect.any(String), plan: 'proposed' });
    expect(second).toEqual(first);
    expect((await found(unit.mrn)).map(({ id }) => id)).toEqual([first!.patientId]);
    expect((await nurse.call('listRefusals', {})).rows.map(({ id }) => id)).not.toContain(params.refusalId);
    expect(await nurse.call('getRefusal', { params })).toMatchObject({ settledBy: '何佳敏' });
  });

  it('of two nurses the second is told that the first was faster, and nothing is doubled', async () => {
    const unit = await refused();
    const { params } = unit;
    const body = { form: corrected(unit) };
    const tries = await Promise.allSettled([
      nurse.call('replayRefusal', { params, body }),
      colleague.call('replayRefusal', { params, body }),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const late = tries.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect((await problemOf(Promise.reject(late.reason as Error))).code).toBe('intake.refusal-settled');
    expect(await found(unit.mrn)).toHaveLength(1);
  });

  it('as it came it is refused as before, by its place, and still waits', async () => {
    const { params, mrn } = await refused();
    const problem = await problemOf(nurse.call('replayRefusal', { params, body: {} }));
    expect(problem).toMatchObject({ code: 'intake.still-refused', errors: [{ what: expect.any(String) }] });
    expect((await newest()).id).toBe(params.refusalId);
    expect(await found(mrn)).toEqual([]);
  });

  it('a form with a mistake names it, saves nothing and leaves the unit waiting', async () => {
    const unit = await refused();
    const form = corrected(unit);
    form.encounter.dischargedOn = '2026-12-01';
    const problem = await problemOf(nurse.call('replayRefusal', { params: unit.params, body: { form } }));
    expect([problem.code, problem.errors[0]?.path]).toEqual([
      'request.invalid',
      'body.encounter.dischargedOn',
    ]);
    expect((await newest()).id).toBe(unit.params.refusalId);
  });

  it('an HL7 discharge is opened in the form, and saved as corrected', async () => {
    const mrn = 'Q-HL7';
    const ack = await sendHl7(
      app,
      adt({ trigger: 'A03', mrn, birth: '20270101', visitNo: 'VQ-HL7', discharged: '202610201000' }),
    );
    expect(ack.code).toBe('AE');
    const params = { refusalId: (await newest()).id };
    const { source, trigger, fields } = await nurse.call('getRefusal', { params });
    expect({ source, trigger }).toEqual({ source: 'hl7', trigger: 'A03' });
    expect(fields).toMatchObject({ departmentId, mrn, visitNo: 'VQ-HL7', dischargedOn: '2026-10-20' });
    const patient = { mrn, name: fields!.name!, birthOn: '1961-04-08', phone: '13600091999' };
    const encounter = { visitNo: 'VQ-HL7', dischargedOn: '2026-10-20' };
    const form = dischargeForm(departmentId, { patient, encounter });
    const replayed = await nurse.call('replayRefusal', { params, body: { form } });
    expect((await found(mrn)).map(({ id }) => id)).toEqual([replayed.patientId]);
  });

  it('another department’s form is refused', async () => {
    const unit = await refused();
    const elsewhere = (await (await app.staff('elsewhere')).call('mySession', {})).departments[0]!.id;
    const body = { form: { ...corrected(unit), departmentId: elsewhere } };
    const refusal = problemOf(nurse.call('replayRefusal', { params: unit.params, body }));
    expect((await refusal).code).toBe('department.not-found');
  });
});
