import { readBundle } from '@suian/fhir/read-bundle';
import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { dischargeForm } from '../../../test/discharge-forms.js';
import {
  bindPatient,
  CALM,
  newestScene,
  problemOf,
  RED,
  submit,
  type BoundPatient,
} from '../../../test/journey.js';
import type { Phone, StaffDesk } from '../../../test/people.js';
import { AuditEntryRow } from '../audit/persistence/audit-entry.entity.js';
import { MessageRow } from '../communications/persistence/message.entity.js';
import { EventRow } from '../../platform/live/event.entity.js';
import {
  PatientAccountRow,
  PatientSessionRow,
  SeatRow,
} from '../identity/persistence/patient-account.entity.js';
import { ConsentEntity } from '../patients/persistence/consent.entity.js';
import { NOTICE_VERSION } from './notice.js';

describeOnEachDatabase('my data, my say', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
  });

  const decide = (
    { phone, seatId }: BoundPatient,
    granted: boolean,
    purpose: 'follow-up' | 'research' = 'follow-up',
    noticeVersion = NOTICE_VERSION,
  ) => phone.call('decideConsent', { body: { seat: seatId, purpose, granted, noticeVersion } });
  const rowsOf = ({ patientId }: BoundPatient, purpose: 'follow-up' | 'research') =>
    app.unit.read((tx) => tx.find(ConsentEntity, { where: { patientId, purpose }, order: { id: 'ASC' } }));
  const newsOf = async ({ patientId }: BoundPatient) => {
    const rows = await app.unit.read((tx) => tx.findBy(EventRow, { patientId }));
    return rows.map(({ kind }) => kind);
  };
  const actionsOf = async ({ patientId }: BoundPatient) => {
    const rows = await app.unit.read((tx) => tx.findBy(AuditEntryRow, { patientId }));
    return rows.map(({ actorKind, action }) => `${actorKind} ${action}`);
  };

  describe('consent', () => {
    it('withdrawn, it is a new row beside the old one; the nurse hears of it, and today asks nothing', async () => {
      const patient = await bindPatient(app, nurse);
      const { rows } = await decide(patient, false);
      expect(rows[0]).toMatchObject({ purpose: 'follow-up', granted: false });
      const kept = await rowsOf(patient, 'follow-up');
      expect(kept.map(({ isGranted }) => isGranted)).toEqual([true, false]);
      expect(kept[1]).toMatchObject({ channel: 'mini-program', seatId: patient.seatId });
      expect(await newsOf(patient)).toContain('consent.changed');
      expect(await actionsOf(patient)).toContain('patient consent.withdrawn');
      const today = await patient.phone.call('today', { query: { seat: patient.seatId } });
      expect(today).toMatchObject({ tasks: [], nextTask: null, isWithdrawn: true });
      expect((await problemOf(submit(patient, CALM))).code).toBe('consent.withdrawn');
    });

    it('given again, the answer is taken', async () => {
      const patient = await bindPatient(app, nurse);
      await decide(patient, false);
      const { rows } = await decide(patient, true);
      expect(rows[0]).toMatchObject({ granted: true, noticeVersion: NOTICE_VERSION });
      expect((await submit(patient, CALM)).advice.level).toBe('normal');
      const today = await patient.phone.call('today', { query: { seat: patient.seatId } });
      expect(today).toMatchObject({ isWithdrawn: false });
    });

    it('no reminder waits any more once it is withdrawn; given again, reminders wait again', async () => {
      const patient = await bindPatient(app, nurse);
      const waiting = (): Promise<number> =>
        app.unit.read((tx) => tx.countBy(MessageRow, { patientId: patient.patientId, state: 'waiting' }));
      const before = await waiting();
      expect(before).toBeGreaterThan(0);
      await decide(patient, false);
      expect(await waiting()).toBe(0);
      await decide(patient, true);
      expect(await waiting()).toBe(before);
      await patient.phone.call('unbind', { params: { seatId: patient.seatId } });
      expect(await waiting()).toBe(0);
    });

    it('decided the same way twice, nothing changes', async () => {
      const patient = await bindPatient(app, nurse);
      await decide(patient, false, 'research');
      await decide(patient, true, 'research');
      const before = await newsOf(patient);
      await decide(patient, true, 'research');
      expect((await rowsOf(patient, 'research')).map(({ isGranted }) => isGranted)).toEqual([false, true]);
      expect(await newsOf(patient)).toEqual(before);
    });

    it('ten presses at once are one decision', async () => {
      const patient = await bindPatient(app, nurse);
      await Promise.all(Array.from({ length: 10 }, () => decide(patient, false)));
      expect(await rowsOf(patient, 'follow-up')).toHaveLength(2);
    });

    it('is given to the words of today only; taking it back needs no reading', async () => {
      const patient = await bindPatient(app, nurse);
      expect((await problemOf(decide(patient, true, 'research', '2020-01-01'))).code).toBe(
        'consent.notice-outdated',
      );
      expect((await decide(patient, false, 'follow-up', '2020-01-01')).rows[0]).toMatchObject({
        granted: false,
      });
    });

    it("of another's seat is not there", async () => {
      const [mine, other] = [await bindPatient(app, nurse), await bindPatient(app, nurse)];
      const stranger = { ...other, phone: mine.phone };
      expect((await problemOf(decide(stranger, false))).code).toBe('seat.not-found');
      expect(await rowsOf(other, 'follow-up')).toHaveLength(1);
    });
  });

  describe('unbinding', () => {
    const accountOf = async ({ seatId }: BoundPatient) => {
      const { accountId } = await app.unit.read((tx) => tx.findOneByOrFail(SeatRow, { id: seatId }));
      const account = await app.unit.read((tx) => tx.findOneByOrFail(PatientAccountRow, { id: accountId }));
      return { accountId, openidHash: account.openidHash };
    };
    const leave = (phone: Phone, seatId: string) => phone.call('unbind', { params: { seatId } });
    /** A second patient on the same phone. */
    const bindAlso = async (phone: Phone) => {
      const { departments } = await nurse.call('mySession', {});
      const body = dischargeForm(departments[0]!.id, {
        patient: { name: '许建国', mrn: 'M9901', phone: '13900009901' },
      });
      const { encounter } = await nurse.call('registerDischarge', { body });
      await nurse.call('issueCode', { params: { encounterId: encounter.id }, body: {} });
      const { seat } = await phone.call('bind', {
        body: {
          scene: await newestScene(app),
          check: { kind: 'phone', last4: '9901' },
          noticeVersion: NOTICE_VERSION,
          consents: [{ purpose: 'follow-up', granted: true }],
        },
      });
      return seat.id;
    };
    /** Leaves every seat of the phone but this one. */
    const leaveOthers = async ({ phone, seatId }: BoundPatient) => {
      for (const { id } of (await phone.signIn()).seats) if (id !== seatId) await leave(phone, id);
    };

    it('the nurse sees 未绑定 again and prints a new paper, which binds', async () => {
      const patient = await bindPatient(app, nurse);
      await leave(patient.phone, patient.seatId);
      const params = { patientId: patient.patientId };
      const page = await nurse.call('getPatient', { params });
      expect(page.encounters[0]).toMatchObject({ binding: { boundAt: null } });
      expect(await newsOf(patient)).toContain('binding.ended');
      expect(await actionsOf(patient)).toContain('patient seat.left');
      await nurse.call('issueCode', { params: { encounterId: patient.encounterId }, body: {} });
      await patient.phone.signIn();
      const preview = await patient.phone.call('previewCode', { body: { scene: await newestScene(app) } });
      expect(preview.maskedName).toBe('周*兰');
    });

    it('with the last seat the openid goes from every row, and so do the sessions', async () => {
      const patient = await bindPatient(app, nurse);
      const { accountId, openidHash } = await accountOf(patient);
      await leaveOthers(patient);
      expect(await leave(patient.phone, patient.seatId)).toEqual({ seatsLeft: 0 });
      const account = await app.unit.read((tx) => tx.findOneByOrFail(PatientAccountRow, { id: accountId }));
      expect(account.openidCipher).toBe('');
      expect(await app.unit.read((tx) => tx.countBy(PatientAccountRow, { openidHash }))).toBe(0);
      expect(await app.unit.read((tx) => tx.countBy(PatientSessionRow, { accountId }))).toBe(0);
      expect((await problemOf(leave(patient.phone, patient.seatId))).code).toBe('session.expired');
      expect((await patient.phone.signIn()).seats).toEqual([]);
      expect((await problemOf(leave(patient.phone, patient.seatId))).code).toBe('seat.not-found');
    });

    it('with another seat left the session goes on; twice is not found and harms nothing', async () => {
      const { phone, seatId } = await bindPatient(app, nurse);
      const spouse = await bindAlso(phone);
      expect((await leave(phone, seatId)).seatsLeft).toBeGreaterThan(0);
      expect((await problemOf(leave(phone, seatId))).code).toBe('seat.not-found');
      expect((await phone.call('today', { query: { seat: spouse } })).seat.id).toBe(spouse);
      const gone = phone.call('today', { query: { seat: seatId } });
      expect((await problemOf(gone)).code).toBe('seat.not-found');
    });

    it("another's seat is not there", async () => {
      const [mine, other] = [await bindPatient(app, nurse), await bindPatient(app, nurse)];
      expect((await problemOf(leave(mine.phone, other.seatId))).code).toBe('seat.not-found');
      expect((await other.phone.call('today', { query: { seat: other.seatId } })).seat.id).toBe(other.seatId);
    });
  });

  describe('the file', () => {
    it('holds the whole record, unmasked, as FHIR and in plain words', async () => {
      const patient = await bindPatient(app, nurse);
      await submit(patient, RED);
      await decide(patient, false, 'research');
      const { rows } = await nurse.call('listAlerts', {});
      const alert = rows.find((row) => row.patient.id === patient.patientId)!;
      const params = { alertId: alert.id };
      await nurse.call('claimAlert', { params, body: { version: alert.version } });
      await nurse.call('addAlertNote', { params, body: { kind: 'call', reached: true, text: '已劝来急诊' } });
      await nurse.call('getPatient', { params: { patientId: patient.patientId } });
      const file = await patient.phone.call('exportMine', { query: { seat: patient.seatId } });
      expect(file.fileName).toBe('我的随访资料-2026-10-21.json');
      expect(file.bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection' });
      const kinds = new Set(file.bundle.entry.map(({ resource }) => resource['resourceType']));
      for (const kind of [
        'Patient',
        'Encounter',
        'Procedure',
        'Consent',
        'CarePlan',
        'Task',
        'QuestionnaireResponse',
        'DetectedIssue',
        'AuditEvent',
      ])
        expect(kinds).toContain(kind);
      const [unit] = readBundle(file.bundle, { zone: 'Asia/Shanghai' }).units;
      expect(unit).toMatchObject({
        problems: [],
        patient: { name: '周桂兰' },
        encounters: [{ diagnosis: '左膝骨关节炎', operations: [{ name: '左膝关节置换' }] }],
      });
      expect(file.text).toContain('姓名：周桂兰');
      expect(file.text).toMatch(/登记的手机号：1380000\d{4}/);
      expect(file.text).toContain('38.6');
      expect(file.text).toContain('何佳敏：打了电话，接通。已劝来急诊');
      expect(file.text).toContain('何佳敏（护士）看过');
      expect(file.text).toContain('没有同意：去掉姓名后做研究');
      expect(await actionsOf(patient)).toContain('patient own-data.exported');
    });

    it("holds nothing of another patient, and another's is not there", async () => {
      const [mine, other] = [await bindPatient(app, nurse), await bindPatient(app, nurse)];
      await submit(other, RED);
      const file = await mine.phone.call('exportMine', { query: { seat: mine.seatId } });
      expect(JSON.stringify(file)).not.toContain(other.patientId);
      const asked = mine.phone.call('exportMine', { query: { seat: other.seatId } });
      expect((await problemOf(asked)).code).toBe('seat.not-found');
    });
  });

  describe('who looked', () => {
    it('names the staff and what they did, newest first, page by page; nothing of his own', async () => {
      const patient = await bindPatient(app, nurse);
      const params = { patientId: patient.patientId };
      await nurse.call('getPatient', { params });
      await nurse.call('revealPatient', { params, body: { fields: ['phone'] } });
      const query = { seat: patient.seatId };
      const { rows } = await patient.phone.call('whoLooked', { query });
      expect(rows[0]).toMatchObject({ who: '何佳敏', role: 'nurse', action: 'patient.revealed' });
      expect(rows.map(({ action }) => action)).toContain('discharge.registered');
      expect(rows.every(({ who }) => who !== '')).toBe(true);
      const first = await patient.phone.call('whoLooked', { query: { ...query, limit: 1 } });
      const second = await patient.phone.call('whoLooked', {
        query: { ...query, limit: 1, after: first.next! },
      });
      expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(
        rows.slice(0, 2).map(({ id }) => id),
      );
      expect(await actionsOf(patient)).toContain('patient access.opened');
    });

    it("another's is not there", async () => {
      const [mine, other] = [await bindPatient(app, nurse), await bindPatient(app, nurse)];
      const asked = mine.phone.call('whoLooked', { query: { seat: other.seatId } });
      expect((await problemOf(asked)).code).toBe('seat.not-found');
    });
  });
});
