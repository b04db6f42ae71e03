import type { BodyOf } from '@suian/contracts/calls';
import type { ROUTES, RouteName } from '@suian/contracts/routes';
import { NOTICE_VERSION } from '../src/modules/portal/notice.js';
import { rowsOf } from '../src/platform/database/raw-sql.js';
import type { TestApp } from './app.js';
import { adt } from './adt.js';
import { bundleOf } from './bundles.js';
import { callsTo } from './calls.js';
import { pulseBundle } from './diary.js';
import { dischargeForm, idNumber } from './discharge-forms.js';
import { CALM, newestScene, newSubmissionId, RED, submit } from './journey.js';
import type { Phone, StaffDesk } from './people.js';
import { allowMessage } from './messages.js';
import { checked, csvOf, wardRow } from './ward-lists.js';
import { send } from './wire.js';
import { API_KEY } from './ward.js';

/** The patient nobody else may learn of. No other test has any of these. */
export const VICTIM = {
  name: '欧阳霜降',
  birthOn: '1961-07-19',
  phone: '13977045518',
  mrn: 'ZYH770455',
  visitNo: 'V9917726',
  idNo: idNumber('1961-07-19', 77),
  note: '夜里梦见老宅的桂花',
};

/** What must never be read by a stranger, in whatever answer. */
export const VICTIM_WORDS = [VICTIM.name, VICTIM.phone, VICTIM.mrn, VICTIM.visitNo, VICTIM.idNo, VICTIM.note];

export type ParamName =
  | 'encounterId'
  | 'codeId'
  | 'planId'
  | 'patientId'
  | 'responseId'
  | 'alertId'
  | 'callId'
  | 'messageId'
  | 'refusalId'
  | 'taskId'
  | 'entryId'
  | 'medicationId'
  | 'portraitId'
  | 'keyId'
  | 'proposalId'
  | 'wardListId'
  | 'seatId';

/** A ward in which the victim went through everything there is: an object behind every route. */
export interface World {
  app: TestApp;
  nurse: StaffDesk;
  departmentId: string;
  nurseId: string;
  victim: Phone;
  seatId: string;
  /** Of the victim's objects, by the name a route gives them. */
  ids: Record<ParamName, string>;
  pathwayId: string;
  questionnaireVersionId: string;
}

export async function buildWorld(app: TestApp): Promise<World> {
  const nurse = await app.staff('nurse');
  const { departments, staffId } = await nurse.call('mySession', {});
  const departmentId = departments[0]!.id;
  const { name, birthOn, phone, mrn, idNo, visitNo } = VICTIM;
  const form = dischargeForm(departmentId, {
    patient: { name, birthOn, phone, mrn, idNo },
    encounter: { visitNo, dischargedOn: '2026-10-20', operation: { name: '胆囊切除', on: '2026-10-20' } },
  });
  const { patient, encounter } = await nurse.call('registerDischarge', { body: form });
  const params = { encounterId: encounter.id };
  await app.drain();
  const [call] = await callsTo(nurse, patient.id);
  await nurse.call('issueCode', { params, body: {} });
  const scene = await newestScene(app);
  const victim = app.phone(9);
  await victim.signIn();
  await allowMessage(app, victim);
  const check = { kind: 'phone' as const, last4: phone.slice(-4) };
  const consents = [{ purpose: 'follow-up' as const, granted: true }];
  await victim.call('previewCode', { body: { scene } });
  await victim.call('checkCode', { body: { scene, check } });
  const bound = await victim.call('bind', {
    body: { scene, check, noticeVersion: NOTICE_VERSION, consents },
  });
  const task = bound.today.tasks[0]!;
  const receipt = await submit({ phone: victim, today: bound.today }, { ...RED, note: VICTIM.note });
  const { codeId } = await nurse.call('issueCode', { params, body: { replace: true } });
  const { plan } = await nurse.call('getEncounter', { params });
  const { rows: pathways } = await nurse.call('listPathways', {});
  return {
    app,
    nurse,
    departmentId,
    nurseId: staffId,
    victim,
    seatId: bound.seat.id,
    ids: {
      encounterId: encounter.id,
      codeId,
      planId: plan!.id,
      patientId: patient.id,
      responseId: receipt.responseId,
      alertId: receipt.matters[0]!.id,
      callId: call!.id,
      messageId: await messageTo(app, patient.id),
      seatId: bound.seat.id,
      refusalId: await refuse(app, nurse),
      taskId: task.id,
      entryId: await writeDiary(victim),
      medicationId: await prescribed(nurse, patient.id),
      portraitId: await portrayed(nurse, patient.id),
      keyId: await madeKey(app),
      proposalId: await proposed(nurse, patient.id),
      wardListId: await bringList(app, nurse),
    },
    pathwayId: pathways[0]!.id,
    questionnaireVersionId: task.questionnaireVersionId,
  };
}

/** A calm temperature, with a word nobody else has. */
async function writeDiary(victim: Phone): Promise<string> {
  const body = { ...calmEntry(), note: VICTIM.note };
  const { entry } = await victim.call('recordEntry', { body }, { idempotencyKey: body.submissionId });
  return entry.id;
}

export function calmEntry() {
  return {
    submissionId: newSubmissionId(),
    metric: 'temperature' as const,
    values: { temperature: 36.7 },
    context: 'armpit',
    measuredAt: null,
    respondent: 'patient' as const,
  };
}

/** The reminder of his next follow-up, which waits for its morning. Looked up past the screens: nobody has seen it. */
async function messageTo(app: TestApp, patientId: string): Promise<string> {
  const [row] = await app.unit.read((tx) =>
    rowsOf<{ id: string }>(
      tx,
      "SELECT id FROM message WHERE patient_id = ? AND state = 'waiting' ORDER BY not_before, id",
      [patientId],
    ),
  );
  return row!.id;
}

/** A ward list with a row of the victim's that cannot be true. */
async function bringList(app: TestApp, nurse: StaffDesk): Promise<string> {
  const { name, mrn, phone, birthOn } = VICTIM;
  const told = { 姓名: name, 住院号: mrn, 联系电话: phone, 出生日期: birthOn };
  const row = wardRow({ ...told, 出院时间: '2027-01-01' });
  const { id } = await checked(app, nurse, csvOf([row]));
  return id;
}

/** A complication that a nurse writes down makes the rules ask for another tier. */
export async function proposed(nurse: StaffDesk, patientId: string): Promise<string> {
  const body = { code: 'complications' as const, value: true, observedOn: '2026-10-20' };
  const { proposals } = await nurse.call('putFact', { params: { patientId }, body });
  return proposals[0]!.id;
}

/** A medicine written down, in one dose. */
export async function prescribed(nurse: StaffDesk, patientId: string): Promise<string> {
  const body = { name: '苯磺酸氨氯地平', dosage: '5mg 每天 1 次', startedOn: '2026-10-20' };
  const idempotencyKey = newSubmissionId();
  const { rows } = await nurse.call('addMedication', { params: { patientId }, body }, { idempotencyKey });
  return rows[0]!.id;
}

/** An allergy written down, in a word nobody else has. */
export async function portrayed(nurse: StaffDesk, patientId: string, text = VICTIM.note): Promise<string> {
  const body = { kind: 'allergy' as const, text };
  const { rows } = await nurse.call('putPortrait', { params: { patientId }, body });
  return rows.find((row) => row.text === text)!.id;
}

/** Nobody sends with it. */
async function madeKey(app: TestApp): Promise<string> {
  const admin = await app.staff('admin');
  const body = { name: '检验系统', scopes: ['intake.observations' as const] };
  const { row } = await admin.call('makeKey', { body });
  return row.id;
}

/** A bundle of the victim's that cannot be true, kept on the list of refusals. */
async function refuse(app: TestApp, nurse: StaffDesk): Promise<string> {
  const bundle = bundleOf({
    mrn: VICTIM.mrn,
    name: VICTIM.name,
    phone: VICTIM.phone,
    birthDate: '2027-01-01',
    department: '骨科三病区',
  });
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${API_KEY}` };
  await send(app.baseUrl, {
    method: 'POST',
    path: '/api/v1/intake/fhir',
    headers,
    body: JSON.stringify(bundle),
  });
  const { rows } = await nurse.call('listRefusals', {});
  return rows[0]!.id;
}

export type RouteWithBody = {
  [R in RouteName]: (typeof ROUTES)[R] extends { body: string } ? R : never;
}[RouteName];

/** Read and judged by packages/fhir: any object passes the table's schema. */
export const TAKES_BUNDLE: readonly RouteName[] = ['takeFhir', 'takeObservations'];

let serial = 0;

/** A body for every route that takes one, right in its form. */
export function soundBodies(world: World): { [R in RouteWithBody]: BodyOf<R> } {
  serial += 1;
  const check = { kind: 'phone' as const, last4: '0000' };
  const scene = 'AAAAAAAAAAAAAAAAAAAAAA';
  const patient = { mrn: `W${serial}`, phone: '13700001234', name: '胡一' };
  const said = {
    answers: { ...CALM },
    segments: ['greeting'],
    respondent: 'patient' as const,
    startedAt: '2026-10-21T01:30:00.000Z',
  };
  return {
    signIn: { username: 'nobody', password: 'not it' },
    listPatients: {},
    registerDischarge: dischargeForm(world.departmentId, { patient }),
    assignDepartment: { departmentId: world.departmentId },
    issueCode: {},
    startPlan: { pathwayId: world.pathwayId, operation: { name: '胆囊切除', on: '2026-10-20' } },
    confirmPlan: { version: 1, tier: 'medium' },
    resumePlan: { version: 1, reason: '家属说昨天已回家' },
    setPlanOwner: { version: 1, ownerId: world.nurseId },
    putPortrait: { kind: 'home', text: `和女儿住 ${serial}` },
    revealPatient: { fields: ['name', 'phone', 'idNo', 'mrn'] },
    claimAlert: { version: 1 },
    releaseAlert: { version: 1 },
    addAlertNote: { kind: 'note', text: '已联系' },
    disposeAlert: { version: 1, outcome: 'advised-by-phone', note: '已处理' },
    undoAlert: { version: 1 },
    claimCall: { version: 1 },
    saveCallDraft: { version: 1, ...said },
    finishCall: {
      version: 1,
      submissionId: newSubmissionId(),
      outcome: 'finished',
      questionnaireVersionId: world.questionnaireVersionId,
      oralConsent: true,
      ...said,
    },
    postponeCall: { version: 1, at: '2026-10-22T02:00:00.000Z' },
    settleMessage: { version: 1, decision: 'drop' },
    decideConsent: {
      seat: world.seatId,
      purpose: 'sms-and-phone',
      granted: true,
      noticeVersion: NOTICE_VERSION,
    },
    decideTier: { version: 1, decision: 'reject', reason: '复查后再定' },
    undoTier: { version: 2 },
    putFact: { code: 'hba1c', value: 7.4, observedOn: '2026-10-20' },
    makeKey: { name: `接口 ${serial}`, scopes: ['intake.fhir'] },
    revokeKey: { reason: '换了新的系统' },
    mapWardList: { version: 1, mapping: { name: 1, mrn: 0, dischargedOn: 6 } },
    startWardList: { version: 1 },
    settleRefusal: { reason: '已在系统里补录' },
    replayRefusal: {
      form: dischargeForm(world.departmentId, { patient: { ...patient, mrn: `P${serial}`, name: '胡七' } }),
    },
    unmergePatient: { reason: '同名同姓，不是一个人' },
    takeFhir: bundleOf({ mrn: `F${serial}`, name: '胡二' }) as unknown as BodyOf<'takeFhir'>,
    patientSignIn: { code: 'made-up' },
    previewCode: { scene },
    checkCode: { scene, check },
    bind: {
      scene,
      check,
      noticeVersion: NOTICE_VERSION,
      consents: [{ purpose: 'follow-up', granted: true }],
    },
    submitResponse: {
      submissionId: newSubmissionId(),
      questionnaireVersionId: world.questionnaireVersionId,
      answers: { ...RED },
      answeredAt: null,
      respondent: 'patient',
    },
    takeObservations: pulseBundle(VICTIM.mrn, `O${serial}`) as unknown as BodyOf<'takeObservations'>,
    recordEntry: { ...calmEntry(), seat: world.seatId },
    markMistake: { reason: '多按了一下' },
    setLimit: {
      metric: 'blood-pressure',
      limits: [{ slot: 'systolic.high', value: 150 }],
      reason: '医生要求更严',
      version: 0,
    },
    addMedication: { name: `缬沙坦 ${serial}`, dosage: '80mg 每天 1 次', startedOn: '2026-10-20' },
    changeMedication: { version: 1, dosage: '10mg 每天 1 次', on: '2026-10-21' },
    stopMedication: { version: 1, on: '2026-10-21', reason: '脚肿' },
    markMedication: { version: 1, affects: ['pulse'] },
    strikeMedication: { version: 1, reason: '记到别人头上了' },
    moveDemoClock: { to: '2026-12-01T00:00:00.000Z' },
  };
}

export type RouteWithBytes = {
  [R in RouteName]: (typeof ROUTES)[R] extends { raw: readonly string[] } ? R : never;
}[RouteName];

/** Bytes for every route that takes some in place of JSON, right in their form. */
export function soundBytes(name: RouteName): { type: string; data: string } | null {
  const all: Partial<Record<RouteWithBytes, () => { type: string; data: string }>> = {
    takeHl7: () => ({ type: 'application/hl7-v2', data: adt({ trigger: 'A08', mrn: 'B0001' }) }),
    uploadWardList: () => ({ type: 'text/csv', data: csvOf([wardRow()]) }),
  };
  return all[name as RouteWithBytes]?.() ?? null;
}

/** What a route asks for in its address. */
export function neededQuery(name: RouteName, { departmentId }: World): string {
  return name === 'uploadWardList' ? `?departmentId=${departmentId}` : '';
}
