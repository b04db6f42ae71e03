import type { SubmitReceipt } from '@suian/contracts/patient-app';
import { NOTICE_VERSION } from '../src/modules/portal/notice.js';
import { useApp } from './app.js';
import { bundleOf } from './bundles.js';
import { toBeCalled } from './calls.js';
import { describeOnEachDatabase } from './databases.js';
import { dischargeForm } from './discharge-forms.js';
import { buildWorld, calmEntry, prescribed, type World } from './every-route.js';
import { bindPatient, CALM, newestScene, newSubmissionId, problemOf, RED, YELLOW } from './journey.js';
import type { Phone, StaffDesk } from './people.js';
import { json, NAMES, pathOf, refusalOf, routeOf, rowCounts, send } from './wire.js';
import { API_KEY } from './ward.js';

const KEYED = NAMES.filter((name) => routeOf(name).idempotency);

/** A keyed request that succeeds, and a body that differs from its own. */
interface Keyed {
  ids: Record<string, string>;
  headers: Record<string, string>;
  body: object;
  other: object;
  key: string;
}

describeOnEachDatabase('sent twice', (engine) => {
  const app = useApp(engine);
  let world: World;
  let nurse: StaffDesk;
  let count = 0;

  beforeAll(async () => {
    world = await buildWorld(app);
    nurse = world.nurse;
  }, 60_000);

  const someone = () => {
    count += 1;
    return {
      mrn: `T${7000 + count}`,
      name: '严小' + '甲乙丙丁戊己庚'.charAt(count),
      phone: `1370000${7000 + count}`,
    };
  };
  const staff = () => ({ Cookie: nurse.cookie });
  const openAlert = async () => {
    const patient = await bindPatient(app, nurse);
    const task = patient.today.tasks[0]!;
    const submissionId = newSubmissionId();
    const { id: taskId, questionnaireVersionId } = task;
    const body = {
      submissionId,
      questionnaireVersionId,
      answers: RED,
      answeredAt: null,
      respondent: 'patient' as const,
    };
    const receipt = await patient.phone.call(
      'submitResponse',
      { params: { taskId }, body },
      { idempotencyKey: submissionId },
    );
    const alertId = receipt.matters[0]!.id;
    const { version } = await nurse.call('getAlert', { params: { alertId } });
    return { alertId, version };
  };

  const medicine = async () => {
    const { patientId } = await bindPatient(app, nurse);
    const medicationId = await prescribed(nurse, patientId);
    return { ids: { patientId, medicationId }, headers: staff() };
  };

  /** How each keyed route is called; a keyed route that is missing here fails. */
  const calls: Partial<Record<(typeof NAMES)[number], () => Promise<Keyed>>> = {
    registerDischarge: async () => {
      const body = dischargeForm(world.departmentId, { patient: someone() });
      const other = { ...body, encounter: { ...body.encounter, diagnosis: '另一个诊断' } };
      return { ids: {}, headers: staff(), body, other, key: 'form-1' };
    },
    startPlan: async () => {
      const form = dischargeForm(world.departmentId, {
        patient: someone(),
        encounter: { operation: undefined },
      });
      const { encounter } = await nurse.call('registerDischarge', { body: form });
      const body = { pathwayId: world.pathwayId, operation: { name: '疝修补', on: '2026-10-20' } };
      return {
        ids: { encounterId: encounter.id },
        headers: staff(),
        body,
        other: { ...body, tier: 'high' },
        key: 'plan-1',
      };
    },
    addAlertNote: async () => {
      const { alertId, version } = await openAlert();
      await nurse.call('claimAlert', { params: { alertId }, body: { version } });
      const body = { kind: 'call', reached: true, text: '已接通' };
      return { ids: { alertId }, headers: staff(), body, other: { ...body, text: '没有接' }, key: 'note-1' };
    },
    disposeAlert: async () => {
      const { alertId, version } = await openAlert();
      const body = { version, outcome: 'emergency-or-admitted' };
      return {
        ids: { alertId },
        headers: staff(),
        body,
        other: { ...body, outcome: 'false-alarm' },
        key: 'end-1',
      };
    },
    takeFhir: async () => {
      const { mrn, name } = someone();
      const headers = { Authorization: `Bearer ${API_KEY}` };
      return {
        ids: {},
        headers,
        body: bundleOf({ mrn, name }),
        other: bundleOf({ mrn, name, phone: '13711112222' }),
        key: 'his-1',
      };
    },
    submitResponse: async () => {
      const { phone, today } = await bindPatient(app, nurse);
      const { id: taskId, questionnaireVersionId } = today.tasks[0]!;
      const submissionId = newSubmissionId();
      const body = {
        submissionId,
        questionnaireVersionId,
        answers: RED,
        answeredAt: null,
        respondent: 'patient',
      };
      const headers = { Authorization: `Bearer ${phone.bearer()}` };
      return { ids: { taskId }, headers, body, other: { ...body, answers: YELLOW }, key: submissionId };
    },
    finishCall: async () => {
      const { call } = await toBeCalled(app, nurse);
      const params = { callId: call.id };
      const { questionnaireVersionId } = await nurse.call('getCallDesk', { params });
      const submissionId = newSubmissionId();
      const body = {
        version: call.version,
        submissionId,
        outcome: 'finished',
        respondent: 'patient',
        questionnaireVersionId,
        answers: RED,
        segments: ['opening'],
        startedAt: '2026-10-21T01:38:00.000Z',
      };
      return { ids: params, headers: staff(), body, other: { ...body, answers: YELLOW }, key: submissionId };
    },
    recordEntry: async () => {
      const { phone, seatId: seat } = await bindPatient(app, nurse);
      const body = { ...calmEntry(), seat, values: { temperature: 38.6 } };
      const headers = { Authorization: `Bearer ${phone.bearer()}` };
      const other = { ...body, values: { temperature: 36.6 } };
      return { ids: {}, headers, body, other, key: body.submissionId };
    },
    decideConsent: async () => {
      const { phone, seatId: seat } = await bindPatient(app, nurse);
      const headers = { Authorization: `Bearer ${phone.bearer()}` };
      const body = { seat, purpose: 'sms-and-phone', granted: true, noticeVersion: NOTICE_VERSION };
      return { ids: {}, headers, body, other: { ...body, granted: false }, key: 'consent-1' };
    },
    addMedication: async () => {
      const { ids, headers } = await medicine();
      const body = { name: '缬沙坦', startedOn: '2026-10-20' };
      return { ids, headers, body, other: { ...body, dosage: '80mg' }, key: 'medicine-1' };
    },
    changeMedication: async () => {
      const body = { version: 1, dosage: '10mg', on: '2026-10-21' };
      return { ...(await medicine()), body, other: { ...body, dosage: '15mg' }, key: 'dose-1' };
    },
    stopMedication: async () => {
      const body = { version: 1, on: '2026-10-21' };
      return { ...(await medicine()), body, other: { ...body, reason: '脚肿' }, key: 'stop-1' };
    },
    strikeMedication: async () => {
      const body = { version: 1, reason: '记错了' };
      return { ...(await medicine()), body, other: { ...body, reason: '记到别人头上了' }, key: 'strike-1' };
    },
  };

  /** The submission id is the key: a second one is another call. */
  const OWN_KEY: readonly string[] = ['submitResponse', 'finishCall', 'recordEntry'];

  it.each(KEYED)('%s: with its key it is done once, and the key is not lent to other words', async (name) => {
    const { ids, headers, body, other, key } = await calls[name]!();
    const post = (said: object, extra: Record<string, string>) =>
      send(app.baseUrl, {
        method: 'POST',
        path: pathOf(name, ids),
        headers: json({ ...headers, ...extra }),
        body: JSON.stringify(said),
      });
    const keyed = { 'Idempotency-Key': key };
    if (routeOf(name).idempotency === 'required') {
      for (const none of [{}, { 'Idempotency-Key': '' }] as Record<string, string>[]) {
        expect(refusalOf(await post(body, none)).code).toBe('idempotency.key-missing');
      }
    }
    for (const odd of ['with space', 'x'.repeat(256), '\u00e9']) {
      expect(refusalOf(await post(body, { 'Idempotency-Key': odd })).code).toBe('request.invalid');
    }
    const first = await post(body, keyed);
    expect([name, first.status, first.text]).toEqual([name, 200, expect.any(String)]);
    const before = await rowCounts(app);
    const reordered = Object.fromEntries(Object.entries(body).reverse());
    for (const again of [body, reordered]) {
      const second = await post(again, keyed);
      expect([second.status, JSON.parse(second.text)]).toEqual([200, JSON.parse(first.text)]);
    }
    expect(refusalOf(await post(other, keyed)).code).toBe('idempotency.key-reused');
    expect(await rowCounts(app)).toEqual(before);
  });

  it.each(KEYED)('%s: sent at once from two tabs it is done once', async (name) => {
    const { ids, headers, body, key } = await calls[name]!();
    const all = json({ ...headers, 'Idempotency-Key': `${key}${OWN_KEY.includes(name) ? '' : '-b'}` });
    const request = { method: 'POST', path: pathOf(name, ids), headers: all, body: JSON.stringify(body) };
    const [one, two] = await Promise.all([send(app.baseUrl, request), send(app.baseUrl, request)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    if (name !== 'takeFhir') expect(JSON.parse(two.text)).toEqual(JSON.parse(one.text));
    expect((await send(app.baseUrl, request)).status).toBe(200);
  });

  it('a key of one nurse is not the key of another', async () => {
    const { body, key } = await calls['registerDischarge']!();
    const headers = json({ Cookie: (await app.staff('colleague')).cookie, 'Idempotency-Key': key });
    const request = {
      method: 'POST',
      path: pathOf('registerDischarge'),
      headers,
      body: JSON.stringify(body),
    };
    expect((await send(app.baseUrl, request)).status).toBe(200);
  });

  it('one task answered in two tabs keeps both answers and raises one alert', async () => {
    const { phone, today, patientId, seatId: seat } = await bindPatient(app, nurse);
    const { id: taskId, questionnaireVersionId } = today.tasks[0]!;
    const answer = (answers: object): Promise<SubmitReceipt> => {
      const submissionId = newSubmissionId();
      const body = {
        submissionId,
        questionnaireVersionId,
        answers: answers as typeof RED,
        answeredAt: null,
        respondent: 'patient' as const,
      };
      return phone.call('submitResponse', { params: { taskId }, body }, { idempotencyKey: submissionId });
    };
    const receipts = await Promise.all([answer(RED), answer(YELLOW), answer(CALM)]);
    expect(new Set(receipts.map(({ responseId }) => responseId)).size).toBe(3);
    const page = await nurse.call('getPatient', { params: { patientId } });
    expect(new Set(page.openAlerts.map(({ concernName }) => concernName)).size).toBe(page.openAlerts.length);
    expect(page.openAlerts.some(({ severity }) => severity === 'critical')).toBe(true);
    const { tasks } = await phone.call('today', { query: { seat } });
    expect(tasks.map(({ id }) => id)).not.toContain(taskId);
  });
});

describeOnEachDatabase('a code that is no longer good', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let phone: Phone;
  let count = 0;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    phone = app.phone(7);
    await phone.signIn();
  });

  const print = async () => {
    count += 1;
    const { departments } = await nurse.call('mySession', {});
    const patient = {
      mrn: `C${count}`,
      name: '滕小' + '甲乙丙丁戊'.charAt(count),
      phone: `1360000600${count}`,
    };
    const { encounter } = await nurse.call('registerDischarge', {
      body: dischargeForm(departments[0]!.id, { patient }),
    });
    const { codeId } = await nurse.call('issueCode', { params: { encounterId: encounter.id }, body: {} });
    return { codeId, scene: await newestScene(app), last4: patient.phone.slice(-4) };
  };
  const bodyOf = (scene: string, last4: string) => ({
    scene,
    check: { kind: 'phone' as const, last4 },
    noticeVersion: NOTICE_VERSION,
    consents: [{ purpose: 'follow-up' as const, granted: true }],
  });

  it.each<[string, string, (code: Awaited<ReturnType<typeof print>>) => Promise<void>]>([
    [
      'used',
      'binding.code-used',
      async ({ scene, last4 }) => {
        const first = app.phone(6);
        await first.signIn();
        await first.call('bind', { body: bodyOf(scene, last4) });
      },
    ],
    [
      'void',
      'binding.code-void',
      async ({ codeId }) => {
        await nurse.call('voidCode', { params: { codeId } });
      },
    ],
    [
      'locked',
      'binding.code-locked',
      async ({ scene }) => {
        const wrong = { body: { scene, check: { kind: 'phone' as const, last4: '0000' } } };
        for (let tries = 0; tries < 5; tries += 1) await problemOf(phone.call('checkCode', wrong));
      },
    ],
    ['expired', 'binding.code-expired', async () => app.clock.forward({ hours: 73 })],
  ])('%s: it neither shows, checks nor binds, and saves nothing', async (_, code, spoil) => {
    const printed = await print();
    await spoil(printed);
    const { scene, last4 } = printed;
    const before = await rowCounts(app, ['audit_entry']);
    const { check } = bodyOf(scene, last4);
    const tries = [
      phone.call('previewCode', { body: { scene } }),
      phone.call('checkCode', { body: { scene, check } }),
      phone.call('bind', { body: bodyOf(scene, last4) }),
    ];
    for (const tried of await Promise.all(tries.map(problemOf))) {
      expect(tried).toMatchObject({ code, facts: { wardPhone: '07000123456' } });
      expect(JSON.stringify(tried)).not.toContain('滕');
    }
    expect(await rowCounts(app, ['audit_entry'])).toEqual(before);
  });
});
