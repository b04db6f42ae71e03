import type { SubmitReceipt } from '@suian/contracts/patient-app';
import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { bindPatient, CALM, newSubmissionId, problemOf, RED, submit, YELLOW } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { AlertRow } from '../triage/persistence/alert.entity.js';
import { AuditEntryRow } from '../audit/persistence/audit-entry.entity.js';
import { NOTICE_VERSION } from '../portal/notice.js';
import { Patients } from '../patients/index.js';
import { PatientRow } from '../patients/persistence/patient.entity.js';
import { QuestionnaireResponseRow } from './persistence/questionnaire-response.entity.js';

describeOnEachDatabase('sending answers', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
  });

  const responsesOf = (patientId: string) =>
    app.unit.read((tx) =>
      tx.find(QuestionnaireResponseRow, { where: { patientId }, order: { receivedAt: 'ASC' } }),
    );
  const alertsOf = (patientId: string) => app.unit.read((tx) => tx.findBy(AlertRow, { patientId }));
  const statusOf = async (encounterId: string) => {
    const { plan } = await nurse.call('getEncounter', { params: { encounterId } });
    return plan!.tasks[0]!;
  };

  it('a red answer is told what to do at once, and the nurse sees it at once', async () => {
    const patient = await bindPatient(app, nurse);
    const receipt = await submit(patient, RED);
    expect(receipt).toMatchObject({
      isLate: false,
      faults: [],
      advice: {
        level: 'critical',
        title: '请现在就联系我们',
        calls: ['ward', '120'],
        isCovered: true,
        promisedBy: '2026-10-21T02:10:00.000Z',
      },
      matters: [
        { title: '体温 38.6 ℃、流脓，或者有臭味', severity: 'critical', state: 'received', isLate: false },
      ],
    });
    const queue = await nurse.call('listAlerts', {});
    const row = queue.rows.find((each) => each.patient.id === patient.patientId)!;
    expect(row).toMatchObject({
      severity: 'critical',
      state: 'open',
      headline: '体温 38.6 ℃、流脓，或者有臭味',
      context: '术后伤口与疼痛 · 术后第 1 天',
      evidenceCount: 2,
      claimDueAt: '2026-10-21T02:10:00.000Z',
      patient: { maskedName: '周*兰', tier: 'medium' },
      departmentName: '骨科三病区',
    });
    expect(await statusOf(patient.encounterId)).toMatchObject({
      status: 'completed',
      responseId: receipt.responseId,
    });
  });

  it('calm answers finish the task and raise nothing', async () => {
    const patient = await bindPatient(app, nurse);
    const receipt = await submit(patient, CALM);
    expect(receipt).toMatchObject({ advice: { level: 'normal', calls: [], promisedBy: null }, matters: [] });
    expect(await alertsOf(patient.patientId)).toEqual([]);
    expect(await statusOf(patient.encounterId)).toMatchObject({ status: 'completed', isLate: false });
  });

  it('the same submission 50 times at once is one row, one alert and one receipt; and so after a week', async () => {
    const patient = await bindPatient(app, nurse);
    const id = newSubmissionId();
    const receipts = await Promise.all(Array.from({ length: 50 }, () => submit(patient, RED, id)));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await responsesOf(patient.patientId)).toHaveLength(1);
    expect(await alertsOf(patient.patientId)).toMatchObject([{ evidenceCount: 2, version: 1 }]);

    app.system.forward({ hours: 24 * 7 });
    expect(await submit(patient, RED, id)).toEqual(receipts[0]);
    expect(await responsesOf(patient.patientId)).toHaveLength(1);
    nurse = await app.staff('nurse');
  }, 60_000);

  it('different submissions of one patient at once still make one alert', async () => {
    const patient = await bindPatient(app, nurse);
    await Promise.all(Array.from({ length: 10 }, () => submit(patient, RED)));
    expect(await responsesOf(patient.patientId)).toHaveLength(10);
    expect(await alertsOf(patient.patientId)).toMatchObject([{ severity: 'critical', evidenceCount: 20 }]);
  }, 60_000);

  it('a submission id that comes with other answers, or from somebody else, is refused', async () => {
    const [mine, other] = [await bindPatient(app, nurse), await bindPatient(app, nurse)];
    const id = newSubmissionId();
    await submit(mine, CALM, id);
    expect((await problemOf(submit(mine, RED, id))).code).toBe('idempotency.key-reused');
    expect((await problemOf(submit(other, CALM, id))).code).toBe('task.not-found');
    expect(await alertsOf(mine.patientId)).toEqual([]);
  });

  it("another patient's task is not found, and nothing is stored", async () => {
    const [mine, other] = [await bindPatient(app, nurse), await bindPatient(app, nurse)];
    const problem = await problemOf(submit({ phone: mine.phone, today: other.today }, RED));
    expect(problem).toMatchObject({ status: 404, code: 'task.not-found' });
    expect(await responsesOf(other.patientId)).toEqual([]);
    expect(await alertsOf(other.patientId)).toEqual([]);
  });

  it('two tabs with different answers are both kept; the task keeps its first outcome and red still alerts', async () => {
    const patient = await bindPatient(app, nurse);
    const first = await submit(patient, CALM);
    app.clock.forward({ minutes: 5 });
    const second = await submit(patient, RED);
    expect(await responsesOf(patient.patientId)).toHaveLength(2);
    expect(second.matters).toMatchObject([{ severity: 'critical' }]);
    expect((await statusOf(patient.encounterId)).responseId).toBe(first.responseId);
  });

  it('names the item that cannot be read, and stores nothing', async () => {
    const patient = await bindPatient(app, nurse);
    const answers = { ...CALM, wound: ['green'], pain: 'very', mood: 'x' };
    expect(await problemOf(submit(patient, answers))).toMatchObject({
      status: 422,
      code: 'response.malformed',
      errors: [
        { path: 'body.answers.mood', what: 'unknown-item' },
        { path: 'body.answers.wound', what: 'malformed' },
        { path: 'body.answers.pain', what: 'malformed' },
      ],
    });
    expect(await responsesOf(patient.patientId)).toEqual([]);
    expect((await statusOf(patient.encounterId)).status).toBe('open');
  });

  it('keeps and marks what is out of range or left out, and its red rules run', async () => {
    const patient = await bindPatient(app, nurse);
    const { eating: _left, ...answers } = { ...RED, pain: 11, 'pain-medicine': 'helps' };
    const receipt = await submit(patient, answers);
    expect(receipt.faults).toEqual([
      { linkId: 'pain', what: 'range' },
      { linkId: 'eating', what: 'required' },
    ]);
    expect(receipt.advice.level).toBe('critical');
    const page = await nurse.call('getResponse', { params: { responseId: receipt.responseId } });
    expect(page.answers.find(({ linkId }) => linkId === 'pain')).toMatchObject({
      answered: '11',
      fault: 'range',
    });
    expect(page.answers.find(({ linkId }) => linkId === 'eating')).toMatchObject({
      answered: '',
      fault: 'required',
    });
  });

  it('needs an Idempotency-Key, the same as the submission id', async () => {
    const patient = await bindPatient(app, nurse);
    const task = patient.today.tasks[0]!;
    const body = {
      submissionId: newSubmissionId(),
      questionnaireVersionId: task.questionnaireVersionId,
      answers: CALM,
      answeredAt: null,
      respondent: 'patient' as const,
    };
    const send = (idempotencyKey?: string): Promise<SubmitReceipt> =>
      patient.phone.call('submitResponse', { params: { taskId: task.id }, body }, { idempotencyKey });
    expect((await problemOf(send())).code).toBe('idempotency.key-missing');
    expect(await problemOf(send(newSubmissionId()))).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'body.submissionId' }],
    });
    expect((await send(body.submissionId)).advice.level).toBe('normal');
  });

  it('refuses a version of no questionnaire this task asks', async () => {
    const patient = await bindPatient(app, nurse);
    const today = {
      ...patient.today,
      tasks: [{ ...patient.today.tasks[0]!, questionnaireVersionId: '0'.repeat(26) }],
    };
    expect(await problemOf(submit({ phone: patient.phone, today }, CALM))).toMatchObject({
      code: 'response.malformed',
      errors: [{ path: 'body.questionnaireVersionId' }],
    });
  });

  it('a task that has not opened is refused in words the phone can use', async () => {
    const patient = await bindPatient(app, nurse);
    const { plan } = await nurse.call('getEncounter', { params: { encounterId: patient.encounterId } });
    const later = { ...patient.today.tasks[0]!, id: plan!.tasks.at(-1)!.id };
    const problem = await problemOf(
      submit({ phone: patient.phone, today: { ...patient.today, tasks: [later] } }, RED),
    );
    expect(problem).toMatchObject({ status: 409, code: 'task.not-open-yet' });
  });

  it('withdrawn consent is refused; a receipt given before is still answered', async () => {
    const patient = await bindPatient(app, nurse);
    const id = newSubmissionId();
    const receipt = await submit(patient, CALM, id);
    await app.unit.run(async (tx) => {
      const { organizationId } = await tx.findOneByOrFail(PatientRow, { id: patient.patientId });
      await app.app.get(Patients, { strict: false }).recordConsents(tx, {
        organizationId,
        patientId: patient.patientId,
        seatId: patient.seatId,
        notice: { version: NOTICE_VERSION, hash: '0'.repeat(64) },
        consents: [{ purpose: 'follow-up', granted: false }],
        channel: 'mini-program',
        address: 'test',
        at: new Date(app.clock.now().getTime() + 1),
      });
    });
    expect(await problemOf(submit(patient, RED))).toMatchObject({ status: 403, code: 'consent.withdrawn' });
    expect(await submit(patient, CALM, id)).toEqual(receipt);
  });

  it('keeps answers sealed and writes down who sent them', async () => {
    const patient = await bindPatient(app, nurse);
    const receipt = await submit(patient, { ...YELLOW, note: '夜里痛醒两次' });
    const rows = await responsesOf(patient.patientId);
    expect(rows[0]!.answersCipher).toMatch(/^v1\.k1\./);
    const whole = await app.unit.read(async (tx) => JSON.stringify([rows, await tx.find(AlertRow)]));
    expect(whole).not.toContain('夜里痛醒');
    const audit = await app.unit.read((tx) =>
      tx.findBy(AuditEntryRow, { action: 'response.submitted', patientId: patient.patientId }),
    );
    expect(audit).toMatchObject([{ actorKind: 'patient', shown: [receipt.responseId] }]);
  });

  it('a red answer to an expired task still alerts, marked late', async () => {
    const patient = await bindPatient(app, nurse);
    app.clock.forward({ days: 3 });
    const receipt = await submit(patient, RED);
    expect(receipt).toMatchObject({
      isLate: true,
      advice: { level: 'critical' },
      matters: [{ severity: 'critical' }],
    });
    expect(await responsesOf(patient.patientId)).toMatchObject([{ isLate: true }]);
  });

  it('at night nothing is promised before duty, and 120 comes first', async () => {
    const patient = await bindPatient(app, nurse, '2026-10-23');
    app.clock.set('2026-10-24T14:00:00.000Z');
    const receipt = await submit(patient, RED);
    expect(receipt.advice).toMatchObject({
      calls: ['120', 'ward'],
      isCovered: false,
      promisedBy: '2026-10-25T00:30:00.000Z',
    });
  });
});
