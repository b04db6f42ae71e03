import type { SecondCheck } from '@suian/contracts/patient-app';
import { CONSENT_PURPOSES } from '@suian/contracts/patients';
import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import type { Phone, StaffDesk } from '../../../test/people.js';
import { hashToken } from '../../platform/crypto.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { EventRow } from '../../platform/live/event.entity.js';
import { WechatApps } from '../../platform/wechat/wechat-apps.js';
import { Identity } from '../identity/index.js';
import { Patients, type IncomingPatient } from '../patients/index.js';
import { NOTICE_VERSION } from './notice.js';

const RIGHT: SecondCheck = { kind: 'phone', last4: '6012' };
const WRONG: SecondCheck = { kind: 'phone', last4: '0000' };
const FOLLOW_UP = [{ purpose: 'follow-up' as const, granted: true }];

describeOnEachDatabase('binding by the discharge sheet', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let count = 0;

  beforeEach(async () => {
    nurse = await app.staff('nurse');
  });

  /** A discharged patient of the nurse's department, somebody new each time. */
  const discharge = (about: Partial<IncomingPatient> = {}) => {
    count += 1;
    const incoming: IncomingPatient = {
      name: '周桂兰',
      sex: 'female',
      mrn: `M${1000 + count}`,
      birthOn: '1958-03-02',
      phone: '13800006012',
      places: { name: '', mrn: '', idNo: '', birthOn: '' },
      isAnotherPerson: true,
      ...about,
    };
    const [patients, identity] = [
      app.app.get(Patients, { strict: false }),
      app.app.get(Identity, { strict: false }),
    ];
    return app.unit.run(async (tx) => {
      const { organizationId } = await nurseRow(tx);
      const department = await identity.departmentByCodeOrName(tx, organizationId, 'ortho3');
      const now = app.clock.now();
      const { id: patientId } = await patients.recognise(tx, organizationId, incoming, {
        at: now,
        today: '2026-10-21',
      });
      const { encounter } = await patients.recordStay(
        tx,
        { organizationId, patientId, now },
        {
          source: 'form',
          departmentId: department!.id,
          dischargedOn: '2026-10-20',
          operations: [],
          places: { visitNo: '', dischargedOn: '', departmentId: '' },
        },
      );
      return { patientId, encounterId: encounter.id };
    });
  };

  /** What lies on the newest paper. */
  const newestScene = async () => {
    const reply = await fetch(`${app.simUrl}/sim/api/codes`);
    return ((await reply.json()) as { codes: { scene: string }[] }).codes[0]!.scene;
  };
  const printSheet = async (about: Partial<IncomingPatient> = {}) => {
    const stay = await discharge(about);
    const sheet = await nurse.call('issueCode', { params: { encounterId: stay.encounterId }, body: {} });
    return { ...stay, sheet, scene: await newestScene() };
  };
  const signedIn = async (number: number): Promise<Phone> => {
    const phone = app.phone(number);
    await phone.signIn();
    return phone;
  };
  const bind = (phone: Phone, scene: string, check = RIGHT, consents: typeof FOLLOW_UP = FOLLOW_UP) =>
    phone.call('bind', { body: { scene, check, noticeVersion: NOTICE_VERSION, consents } });
  const failure = async (call: Promise<unknown>) => {
    const error = (await call.then(
      () => null,
      (thrown: unknown) => thrown,
    )) as { problem: { code: string; facts?: Record<string, unknown>; errors: unknown[] } };
    return { code: error.problem.code, facts: error.problem.facts ?? {}, errors: error.problem.errors };
  };
  const codesOf = (encounterId: string) =>
    app.unit.read((tx) =>
      tx.query<object[]>('SELECT * FROM binding_code WHERE encounter_id = ?', [encounterId]),
    );
  const actionsOn = async (patientId: string) => {
    const sql = 'SELECT actor_kind AS kind, action FROM audit_entry WHERE patient_id = ? ORDER BY sequence';
    const rows = await app.unit.read((tx) => tx.query<{ kind: string; action: string }[]>(sql, [patientId]));
    return rows.map((row) => `${row.kind} ${row.action}`);
  };

  it('prints a sheet with a picture, a masked name and the ward to call', async () => {
    const { sheet, scene, encounterId } = await printSheet();
    expect(sheet).toMatchObject({
      organizationName: '江岚市第二人民医院',
      departmentName: '骨科三病区',
      wardPhone: '07000123456',
      maskedName: '周*兰',
      age: 68,
      dischargedOn: '2026-10-20',
      checks: ['phone'],
      expiresAt: new Date(app.clock.now().getTime() + 72 * 3_600_000).toISOString(),
    });
    expect(sheet.image).toMatch(/^data:image\/png;base64,iVBOR/);
    expect(scene).toMatch(/^[\w-]{22}$/);
    const kept = await codesOf(encounterId);
    expect(kept).toMatchObject([{ id: sheet.codeId, token_hash: hashToken(scene) }]);
    expect(JSON.stringify(kept)).not.toContain(scene);
  });

  it('binds a patient who scans, checks, reads and agrees, and tells the ward', async () => {
    const { scene, encounterId, patientId } = await printSheet();
    const phone = await signedIn(1);
    const preview = await phone.call('previewCode', { body: { scene } });
    expect(preview).toMatchObject({
      maskedName: '周*兰',
      organizationName: '江岚市第二人民医院',
      checks: ['phone'],
    });
    const { notice } = await phone.call('checkCode', { body: { scene, check: RIGHT } });
    expect(notice.purposes.map((row) => row.purpose)).toEqual([...CONSENT_PURPOSES]);
    const bound = await bind(phone, scene);
    expect(bound.seat).toMatchObject({
      role: 'self',
      patientName: '周桂兰',
      organizationName: '江岚市第二人民医院',
    });
    expect(bound.today.seat).toEqual(bound.seat);
    const events = await app.unit.read((tx) =>
      tx.findBy(EventRow, { kind: 'binding.done', ref: encounterId }),
    );
    expect(events).toHaveLength(1);
    expect(await actionsOn(patientId)).toEqual([
      'staff binding-code.issued',
      'patient binding-code.previewed',
      'patient binding-code.checked',
      'patient seat.bound',
      'patient consent.given',
    ]);
    expect((await phone.signIn()).seats).toEqual([bound.seat]);
  });

  it('keeps every box, also the empty ones, with the version and hash of the words', async () => {
    const { scene, patientId } = await printSheet();
    const consents = [...FOLLOW_UP, { purpose: 'research' as never, granted: false }];
    await bind(await signedIn(2), scene, RIGHT, consents);
    const patients = app.app.get(Patients, { strict: false });
    const kept = await app.unit.read((tx) => patients.consentsOf(tx, patientId));
    expect(kept.map(({ purpose, granted }) => `${purpose} ${granted}`).sort()).toEqual([
      'family false',
      'follow-up true',
      'research false',
      'robot-and-recording false',
      'sms-and-phone false',
    ]);
    expect(kept.every((row) => row.noticeVersion === NOTICE_VERSION && row.channel === 'mini-program')).toBe(
      true,
    );
  });

  it('binds nobody without the required consent, or to words that are no longer shown', async () => {
    const { scene } = await printSheet();
    const phone = await signedIn(3);
    expect((await failure(bind(phone, scene, RIGHT, []))).code).toBe('consent.required-missing');
    const refused = [{ ...FOLLOW_UP[0]!, granted: false }];
    expect((await failure(bind(phone, scene, RIGHT, refused))).code).toBe('consent.required-missing');
    expect((await failure(bind(phone, scene, RIGHT, [...FOLLOW_UP, ...refused]))).code).toBe(
      'request.invalid',
    );
    const body = { scene, check: RIGHT, noticeVersion: '2020-01-01', consents: FOLLOW_UP };
    expect((await failure(phone.call('bind', { body }))).code).toBe('consent.notice-outdated');
    expect((await phone.signIn()).seats).toEqual([]);
    await bind(phone, scene);
  });

  it('lets one of two phones have the code, and repeats its answer to that phone only', async () => {
    const { scene, patientId } = await printSheet();
    const phones = [await signedIn(4), await signedIn(5)];
    const outcomes = await Promise.allSettled(phones.map((phone) => bind(phone, scene)));
    const winner = outcomes.findIndex((outcome) => outcome.status === 'fulfilled');
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(await failure(bind(phones[1 - winner]!, scene))).toMatchObject({
      code: 'binding.code-used',
      facts: { wardPhone: '07000123456' },
    });
    const first = outcomes[winner] as PromiseFulfilledResult<Awaited<ReturnType<typeof bind>>>;
    expect((await bind(phones[winner]!, scene)).seat).toEqual(first.value.seat);
    expect((await actionsOn(patientId)).filter((each) => each === 'patient seat.bound')).toHaveLength(1);
  });

  it('counts wrong tries, locks at the fifth for 15 minutes and voids at the tenth', async () => {
    const { scene, patientId } = await printSheet();
    const phone = await signedIn(6);
    const attempt = (check: SecondCheck) => failure(phone.call('checkCode', { body: { scene, check } }));
    const wardPhone = '07000123456';
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await attempt(WRONG)).toMatchObject({
        code: 'binding.check-wrong',
        facts: { triesLeft, wardPhone },
      });
    }
    const lockedUntil = new Date(app.clock.now().getTime() + 15 * 60_000).toISOString();
    expect(await attempt(WRONG)).toMatchObject({
      code: 'binding.code-locked',
      facts: { lockedUntil, wardPhone },
    });
    expect((await attempt(RIGHT)).code).toBe('binding.code-locked');
    app.clock.forward({ hours: 1 });
    expect((await attempt(RIGHT)).code).toBe('binding.code-locked');
    app.system.forward({ minutes: 15 });
    for (const triesLeft of [4, 3, 2, 1]) expect((await attempt(WRONG)).facts).toMatchObject({ triesLeft });
    expect((await attempt(WRONG)).code).toBe('binding.code-void');
    app.system.forward({ minutes: 15 });
    expect((await attempt(RIGHT)).code).toBe('binding.code-void');
    expect(
      (await actionsOn(patientId)).filter((each) => each === 'patient binding-code.check-failed'),
    ).toHaveLength(10);
  });

  it('counts a wrong check in bind as well', async () => {
    const { scene } = await printSheet();
    const phone = await signedIn(6);
    expect((await failure(bind(phone, scene, WRONG))).facts).toMatchObject({ triesLeft: 4 });
    expect((await failure(bind(phone, scene, WRONG))).facts).toMatchObject({ triesLeft: 3 });
  });

  it('counts wrong tries that are made at once', async () => {
    const { scene } = await printSheet();
    const phone = await signedIn(6);
    const guesses = Array.from({ length: 8 }, () =>
      failure(phone.call('checkCode', { body: { scene, check: WRONG } })),
    );
    const codes = (await Promise.all(guesses)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'binding.check-wrong')).toHaveLength(4);
    expect(codes.filter((code) => code === 'binding.code-locked')).toHaveLength(4);
  });

  it('ends 72 hours after printing, by the hospital clock', async () => {
    const { scene } = await printSheet();
    const phone = await signedIn(7);
    app.clock.forward({ hours: 71, minutes: 59 });
    await phone.call('previewCode', { body: { scene } });
    app.clock.forward({ minutes: 1 });
    const call = phone.call('previewCode', { body: { scene } });
    expect(await failure(call)).toMatchObject({
      code: 'binding.code-expired',
      facts: { wardPhone: '07000123456' },
    });
  });

  it('is refused below 14, with the ward to call', async () => {
    const { scene } = await printSheet({ birthOn: '2012-12-31' });
    const call = (await signedIn(7)).call('previewCode', { body: { scene } });
    expect(await failure(call)).toMatchObject({
      code: 'binding.under-age',
      facts: { wardPhone: '07000123456' },
    });
  });

  it('checks the id number where that is registered, and offers nothing that is not', async () => {
    const { scene, sheet } = await printSheet({
      phone: undefined,
      idNo: '11010519491231002X',
      birthOn: '1949-12-31',
    });
    expect(sheet.checks).toEqual(['idNo']);
    const phone = await signedIn(7);
    const check = (given: SecondCheck) => phone.call('checkCode', { body: { scene, check: given } });
    expect((await failure(check(RIGHT))).code).toBe('binding.check-unavailable');
    await check({ kind: 'idNo', last4: '002x' });
    const { encounterId } = await discharge({ phone: undefined });
    const issued = nurse.call('issueCode', { params: { encounterId }, body: {} });
    expect((await failure(issued)).code).toBe('binding.check-unavailable');
  });

  it('makes a second code only on purpose, and the first is void then', async () => {
    const { encounterId, scene } = await printSheet();
    const issue = (body: { replace?: boolean }) => nurse.call('issueCode', { params: { encounterId }, body });
    expect(await failure(issue({}))).toMatchObject({
      code: 'encounter.conflict',
      errors: [{ path: 'params.encounterId', what: 'code-active' }],
    });
    await issue({ replace: true });
    const phone = await signedIn(8);
    expect((await failure(bind(phone, scene))).code).toBe('binding.code-void');
    await bind(phone, await newestScene());
    expect((await failure(issue({}))).code).toBe('binding.already-bound');
    await issue({ replace: true });
    await bind(await signedIn(9), await newestScene());
  });

  it('is voided by a nurse of the department, and by nobody else', async () => {
    const { scene, sheet, patientId } = await printSheet();
    const voided = (desk: StaffDesk, codeId = sheet.codeId) => desk.call('voidCode', { params: { codeId } });
    for (const other of ['elsewhere', 'stranger']) {
      expect((await failure(voided(await app.staff(other)))).code).toBe('binding.code-not-found');
    }
    expect((await failure(voided(await app.staff('doctor')))).code).toBe('permission.denied');
    expect(await voided(nurse)).toEqual({ done: true });
    expect(await voided(nurse)).toEqual({ done: true });
    expect((await failure(bind(await signedIn(8), scene))).code).toBe('binding.code-void');
    expect((await actionsOn(patientId)).filter((each) => each === 'staff binding-code.voided')).toHaveLength(
      1,
    );
    const used = await printSheet();
    await bind(await signedIn(8), used.scene);
    expect((await failure(voided(nurse, used.sheet.codeId))).code).toBe('binding.code-used');
  });

  it('prints nothing for a stay of another department or hospital', async () => {
    const { encounterId } = await discharge();
    for (const other of ['elsewhere', 'stranger']) {
      const desk = await app.staff(other);
      const issued = desk.call('issueCode', { params: { encounterId }, body: {} });
      expect((await failure(issued)).code).toBe('encounter.not-found');
    }
  });

  it('leaves no good code behind where WeChat makes no picture', async () => {
    const { encounterId } = await discharge();
    const wechat = app.app.get(WechatApps, { strict: false });
    const picture = jest
      .spyOn(wechat, 'codePicture')
      .mockRejectedValueOnce(new AppError('wechat.unavailable'));
    const issue = () => nurse.call('issueCode', { params: { encounterId }, body: {} });
    expect((await failure(issue())).code).toBe('wechat.unavailable');
    picture.mockRestore();
    await issue();
    expect(await codesOf(encounterId)).toHaveLength(2);
  });

  it('does not know a code that was never made', async () => {
    const phone = await signedIn(1);
    const scene = 'AAAAAAAAAAAAAAAAAAAAAA';
    expect((await failure(phone.call('previewCode', { body: { scene } }))).code).toBe(
      'binding.code-not-found',
    );
    expect((await failure(bind(phone, scene))).code).toBe('binding.code-not-found');
  });
});

async function nurseRow(tx: Tx): Promise<{ organizationId: string }> {
  const sql = "SELECT organization_id AS organizationId FROM staff_member WHERE username = 'nurse'";
  const [row] = await tx.query<{ organizationId: string }[]>(sql);
  return row!;
}
