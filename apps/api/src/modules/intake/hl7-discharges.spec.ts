import { useApp } from '../../../test/app.js';
import { adt, sendHl7, type AdtChange } from '../../../test/adt.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { dischargeForm } from '../../../test/discharge-forms.js';
import type { StaffDesk } from '../../../test/people.js';
import { rowCounts } from '../../../test/wire.js';
import { rowsOf } from '../../platform/database/raw-sql.js';

describeOnEachDatabase('HL7 messages about a discharge', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let serial = 0;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
  });

  /** A patient nobody else has: numbers, and a phone of his own. */
  const person = () => {
    serial += 1;
    return { mrn: `H${1000 + serial}`, visitNo: `VH${1000 + serial}`, phone: `1350001${1000 + serial}` };
  };
  const a03 = (who: Partial<AdtChange>, change: Partial<AdtChange> = {}) =>
    adt({
      trigger: 'A03',
      mrn: '',
      admitted: '202610120900',
      discharged: '202610201500',
      at: '202610201500',
      diagnosis: '胆囊结石',
      operation: { name: '胆囊切除术', on: '20261015' },
      ...who,
      ...change,
    });
  const patientsBy = async (q: string) => (await nurse.call('listPatients', { body: { q } })).rows;
  const pageBy = async (q: string) => {
    const rows = await patientsBy(q);
    expect(rows).toHaveLength(1);
    return nurse.call('getPatient', { params: { patientId: rows[0]!.id } });
  };

  it('an A03 is a discharge with its plan, answered AA', async () => {
    const who = person();
    const ack = await sendHl7(app, a03(who, { controlId: 'FIRST' }));
    expect(ack).toMatchObject({ status: 200, code: 'AA', controlId: 'FIRST' });
    const page = await pageBy(who.mrn);
    expect(page.encounters).toMatchObject([
      {
        source: 'hl7',
        visitNo: who.visitNo,
        admittedOn: '2026-10-12',
        dischargedOn: '2026-10-20',
        departmentName: '骨科三病区',
        diagnosis: '胆囊结石',
        operations: [{ name: '胆囊切除术', on: '2026-10-15' }],
        cancelledAt: null,
        plan: { state: 'proposed', paused: null },
      },
    ]);
  });

  it('the very same bytes again, also twice at once, are answered the same and do nothing', async () => {
    const who = person();
    const message = a03(who, { controlId: 'TWICE' });
    const [first, second] = await Promise.all([sendHl7(app, message), sendHl7(app, message)]);
    const third = await sendHl7(app, message);
    expect(first.code).toBe('AA');
    expect([second.raw, third.raw]).toEqual([first.raw, first.raw]);
    const before = await rowCounts(app, ['intake_source']);
    expect((await sendHl7(app, message)).raw).toBe(first.raw);
    expect(await rowCounts(app, ['intake_source'])).toEqual(before);
    expect((await pageBy(who.mrn)).encounters).toHaveLength(1);
  });

  it('the same control id with other content is another message', async () => {
    const who = person();
    await sendHl7(app, a03(who, { controlId: 'REUSED' }));
    const other = person();
    expect(await sendHl7(app, a03(other, { controlId: 'REUSED' }))).toMatchObject({ code: 'AA' });
    expect(await patientsBy(other.mrn)).toHaveLength(1);
  });

  it('one discharge by HL7 and by form is one stay and one plan', async () => {
    const who = person();
    const { departments } = await nurse.call('mySession', {});
    const form = dischargeForm(departments[0]!.id, {
      patient: { name: '赵文秀', sex: 'female', birthOn: '1961-04-08', mrn: who.mrn, phone: who.phone },
      encounter: {
        visitNo: who.visitNo,
        dischargedOn: '2026-10-20',
        operation: { name: '胆囊切除术', on: '2026-10-15' },
      },
    });
    const { encounter } = await nurse.call('registerDischarge', { body: form });
    await sendHl7(app, a03(who));
    const { encounters } = await pageBy(who.mrn);
    expect(encounters.map(({ id }) => id)).toEqual([encounter.id]);
    expect(encounters[0]!.plan).not.toBeNull();
  });

  it('a correction moves the days, older news move nothing', async () => {
    const who = person();
    await sendHl7(app, a03(who, { at: '202610201500' }));
    await sendHl7(app, a03(who, { at: '202610201800', operation: { name: '胆囊切除术', on: '20261016' } }));
    expect((await pageBy(who.mrn)).encounters[0]!.plan!.anchorOn).toBe('2026-10-16');
    const late = await sendHl7(
      app,
      a03(who, {
        at: '202610201600',
        operation: { name: '胆囊切除术', on: '20261013' },
        phone: '13500000000',
      }),
    );
    expect(late.code).toBe('AA');
    const page = await pageBy(who.mrn);
    expect(page.encounters[0]!.plan!.anchorOn).toBe('2026-10-16');
    expect(page.maskedPhone?.slice(-4)).toBe(who.phone.slice(-4));
  });

  it('an A08 corrects the phone of somebody known, and makes nobody', async () => {
    const who = person();
    await sendHl7(app, a03(who));
    const news = { trigger: 'A08', mrn: who.mrn, phone: '13600007777', at: '202610210900' };
    expect((await sendHl7(app, adt(news))).code).toBe('AA');
    expect((await pageBy(who.mrn)).maskedPhone).toMatch(/7777$/);
    const before = await rowCounts(app, ['hl7_message', 'intake_source']);
    expect((await sendHl7(app, adt({ trigger: 'A08', mrn: 'NOBODY1' }))).code).toBe('AA');
    expect(await rowCounts(app, ['hl7_message', 'intake_source'])).toEqual(before);
  });

  it('somebody who died is left in peace, by whatever message it is told', async () => {
    for (const change of [
      { trigger: 'A08', died: true },
      { trigger: 'A03', disposition: '5', discharged: '202610201500', admitted: '202610120900' },
    ]) {
      const who = person();
      await sendHl7(app, a03(who));
      await sendHl7(app, adt({ mrn: who.mrn, visitNo: who.visitNo, at: '202610211200', ...change }));
      expect((await pageBy(who.mrn)).encounters[0]!.plan!.state).toBe('ended');
    }
  });

  it.each([
    ['no record number', { mrn: '' }, /identifier-missing PID-3/],
    ['no name', { name: '' }, /name-missing PID-5/],
    ['a date that is none', { discharged: '20261345' }, /PV1-45/],
    ['a discharge tomorrow', { discharged: '202610231500' }, /in-future PV1-45/],
    ['a visit number that no column holds', { visitNo: '住'.repeat(10) }, /visit-number-invalid PV1-19/],
  ] as const)('%s: AE with the reason, kept for a person, saved nowhere', async (_, change, reason) => {
    const who = person();
    const before = await nurse.call('listRefusals', {});
    const ack = await sendHl7(app, a03(who, change));
    expect(ack).toMatchObject({ status: 200, code: 'AE', text: expect.stringMatching(reason) });
    expect(ack.raw).not.toContain('赵文秀');
    const { rows } = await nurse.call('listRefusals', {});
    expect(rows.filter(({ id }) => !before.rows.some((each) => each.id === id))).toMatchObject([
      { source: 'hl7' },
    ]);
    expect(await patientsBy(who.mrn)).toEqual([]);
  });

  it('another person under a known number is refused and changes nothing', async () => {
    const who = person();
    await sendHl7(app, a03(who));
    const ack = await sendHl7(app, a03(who, { name: '欧阳明', birth: '19900101', at: '202610210800' }));
    expect(ack).toMatchObject({ code: 'AE', text: expect.stringContaining('patient.identity-conflict') });
    expect((await pageBy(who.mrn)).birthOn).toBe('1961-04-08');
  });

  it('outpatients make no stay, other triggers and other messages nothing', async () => {
    const who = person();
    const outpatient = a03(who).replace('PV1|1|I|', 'PV1|1|O|');
    expect((await sendHl7(app, outpatient)).code).toBe('AA');
    expect((await sendHl7(app, adt({ trigger: 'A02', mrn: who.mrn }))).code).toBe('AA');
    expect(await patientsBy(who.mrn)).toEqual([]);
    const result = adt({ trigger: 'A01', mrn: who.mrn }).replace('ADT^A01', 'ORU^R01');
    expect((await sendHl7(app, result)).code).toBe('AE');
  });

  it('a test message is answered AE with its reason, and does nothing; without MSH-11 it is meant', async () => {
    const who = person();
    const others = await rowCounts(app, ['hl7_message', 'intake_source']);
    for (const mode of ['T', 'D', 'd^T']) {
      const message = a03(who).replace('|P|2.4', `|${mode}|2.4`);
      const ack = await sendHl7(app, message);
      expect(ack).toMatchObject({ code: 'AE', text: 'test message not stored MSH-11' });
      expect((await sendHl7(app, message)).raw).toBe(ack.raw);
    }
    expect(await rowCounts(app, ['hl7_message', 'intake_source'])).toEqual(others);
    expect(await patientsBy(who.mrn)).toEqual([]);

    expect((await sendHl7(app, a03(who).replace('|P|2.4', '||2.4'))).code).toBe('AA');
    await sendHl7(app, adt({ trigger: 'A13', ...who, at: '202610211200' }).replace('|P|2.4', '|T|2.4'));
    expect((await pageBy(who.mrn)).encounters[0]!.cancelledAt).toBeNull();
  });

  it('GB18030 is read and answered in GB18030', async () => {
    const who = person();
    // 王 in GB18030, and a header that says so.
    const text = a03(who, { name: 'NAME' }).replace('UNICODE UTF-8', 'GB 18030-2000');
    const [before, after] = text.replace('胆囊结石', 'stones').replace('胆囊切除术', 'op').split('NAME');
    const bytes = Buffer.concat([Buffer.from(before!), Buffer.from([0xcd, 0xf5]), Buffer.from(after!)]);
    const reply = await sendHl7(app, bytes, 'text/plain');
    expect(reply.code).toBe('AA');
    const { id } = (await patientsBy(who.mrn))[0]!;
    const params = { patientId: id };
    expect(await nurse.call('revealPatient', { params, body: { fields: ['name'] } })).toEqual({ name: '王' });
  });

  it.each([
    ['no message', 'hello', 400, 'hl7.malformed'],
    ['a web page', '<html></html>', 400, 'hl7.malformed'],
    ['nothing', '', 422, 'request.invalid'],
  ])('%s is refused by name', async (_, text, status, code) => {
    const reply = await sendHl7(app, text);
    expect([reply.status, (JSON.parse(reply.raw) as { code: string }).code]).toEqual([status, code]);
  });

  it('a header without a control id is answered AR: there is nothing to know it by', async () => {
    const text = a03(person(), { controlId: '' });
    expect((await sendHl7(app, text)).code).toBe('AR');
  });

  it('JSON and XML are not read', async () => {
    for (const type of ['application/json', 'application/xml']) {
      const reply = await sendHl7(app, '{}', type);
      expect([reply.status, (JSON.parse(reply.raw) as { code: string }).code]).toEqual([
        415,
        'request.wrong-type',
      ]);
    }
  });

  it('what a message said is forgotten after 90 days, that it came is not: a repeat is still one', async () => {
    const who = person();
    const message = a03(who);
    const first = await sendHl7(app, message);
    app.clock.set('2027-02-01T01:40:00.000Z');
    await app.drain();
    const rows = await app.unit.read((tx) =>
      rowsOf<{ payload_cipher: string | null }>(tx, 'SELECT payload_cipher FROM hl7_message'),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ payload_cipher: payload }) => payload !== null)).toEqual([]);
    expect((await sendHl7(app, message)).raw).toBe(first.raw);
  });
});
