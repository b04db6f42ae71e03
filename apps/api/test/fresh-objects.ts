import type { RouteName } from '@suian/contracts/routes';
import { NOTICE_VERSION } from '../src/modules/portal/notice.js';
import { adt, sendHl7 } from './adt.js';
import { bundleOf } from './bundles.js';
import { bearer, type Caller } from './callers.js';
import { dischargeForm, idNumber } from './discharge-forms.js';
import {
  portrayed,
  prescribed,
  proposed,
  soundBodies,
  VICTIM,
  type ParamName,
  type World,
} from './every-route.js';
import { toBeCalled } from './calls.js';
import { bindPatient, newestScene, newSubmissionId, RED, submit } from './journey.js';
import { allowMessage, spoil } from './messages.js';
import { checked, csvOf, wardRow } from './ward-lists.js';
import { json, send } from './wire.js';
import { API_KEY } from './ward.js';

/** What makes a request one that can be granted: an object nobody has worked on, and its version. */
export interface Asked {
  ids?: Partial<Record<ParamName, string>>;
  body?: object;
  headers?: Record<string, string>;
}

interface Asking {
  world: World;
  who: Caller;
}

let serial = 0;

/** A patient of the own department whom no test has met. */
async function freshStay({ world }: Asking, change: { operation?: undefined } = {}) {
  serial += 1;
  const tail = String(3000 + serial);
  const patient = { mrn: `A${tail}`, phone: `1390000${tail}`, name: '胡三' };
  const form = dischargeForm(world.departmentId, { patient, encounter: { ...change } });
  const { patient: made, encounter } = await world.nurse.call('registerDischarge', { body: form });
  return { ids: { patientId: made.id, encounterId: encounter.id }, last4: tail };
}

async function freshCode(asking: Asking) {
  const { ids, last4 } = await freshStay(asking);
  const { codeId } = await asking.world.nurse.call('issueCode', { params: ids, body: {} });
  const scene = await newestScene(asking.world.app);
  return { ids: { ...ids, codeId }, scene, check: { kind: 'phone' as const, last4 } };
}

async function freshAlert({ world }: Asking) {
  const bound = await bindPatient(world.app, world.nurse);
  const receipt = await submit(bound, RED);
  const params = { alertId: receipt.matters[0]!.id };
  const { version } = await world.nurse.call('getAlert', { params });
  return { ids: { ...params, patientId: bound.patientId }, version };
}

/** In the hands of the caller, as after “claim”. */
async function claimedAlert(asking: Asking) {
  const { ids, version } = await freshAlert(asking);
  const claimed = await deskOf(asking).call('claimAlert', { params: ids, body: { version } });
  return { ids, version: claimed.version };
}

async function freshCall({ world }: Asking) {
  const { call } = await toBeCalled(world.app, world.nurse);
  return { ids: { callId: call.id }, version: call.version };
}

async function claimedCall(asking: Asking) {
  const { ids, version } = await freshCall(asking);
  const claimed = await deskOf(asking).call('claimCall', { params: ids, body: { version } });
  return { ids, version: claimed.version };
}

/** WeChat has it, and the receipt was lost on its way. */
async function unknownMessage({ world, who }: Asking) {
  const { app, nurse } = world;
  const now = app.clock.now();
  const { phone } = await bindPatient(app, nurse);
  await allowMessage(app, phone);
  app.clock.set('2026-10-23T00:00:00.000Z');
  await spoil(app, { after: true, cut: true });
  await app.drain();
  app.clock.set(now);
  // Whoever's message was the first of that morning.
  const { rows } = await deskOf({ world, who }).call('listMessages', { query: { show: 'unknown' } });
  return { ids: { messageId: rows[0]!.id }, version: rows[0]!.version };
}

/** Of a bundle that names no department we know. */
export async function unassignedStay(world: World): Promise<{ encounterId: string; patientId: string }> {
  serial += 1;
  const bundle = bundleOf({
    mrn: `U${serial}`,
    department: '没有这个科',
    phone: `1390001${String(3000 + serial)}`,
    idNo: idNumber('1970-06-01', 100 + serial),
  });
  const reply = await send(world.app.baseUrl, {
    method: 'POST',
    path: '/api/v1/intake/fhir',
    headers: json(bearer(API_KEY)),
    body: JSON.stringify(bundle),
  });
  const report = JSON.parse(reply.text) as { patients: { id: string }[]; encounters: { id: string }[] };
  return { encounterId: report.encounters[0]!.id, patientId: report.patients[0]!.id };
}

async function freshRefusal({ world }: Asking) {
  serial += 1;
  const bundle = bundleOf({ mrn: `R${serial}`, birthDate: '2027-01-01' });
  await send(world.app.baseUrl, {
    method: 'POST',
    path: '/api/v1/intake/fhir',
    headers: json(bearer(API_KEY)),
    body: JSON.stringify(bundle),
  });
  const { rows } = await world.nurse.call('listRefusals', {});
  return { refusalId: rows[0]!.id };
}

/** Read and checked, of the own department. */
function freshList({ world }: Asking) {
  return checked(world.app, world.nurse, csvOf([wardRow()]));
}

async function freshMedication(asking: Asking) {
  const { ids } = await freshStay(asking);
  return { ids: { ...ids, medicationId: await prescribed(asking.world.nurse, ids.patientId) } };
}

/** Bound, and merged into another record by the hospital's own system: its phone is held. */
async function mergedRecord({ world }: Asking) {
  serial += 1;
  const { app, nurse } = world;
  const { patientId, seatId } = await bindPatient(app, nurse);
  const numbers = await nurse.call('revealPatient', { params: { patientId }, body: { fields: ['mrn'] } });
  const survivor = { mrn: `S${serial}`, phone: `1390003${String(3000 + serial)}`, name: '胡六' };
  const form = dischargeForm(world.departmentId, { patient: survivor });
  await nurse.call('registerDischarge', { body: form });
  const merge = { trigger: 'A40', mrn: survivor.mrn, priorMrn: numbers.mrn ?? '' };
  await sendHl7(app, adt(merge));
  return { ids: { patientId, seatId } };
}

function deskOf({ who }: Asking) {
  if (!who.desk) throw new Error('only staff has a desk');
  return who.desk;
}

const UNSAID = { name: '', birth: '', sex: '' };

/** In hospital again, so his plan rests. */
async function readmitted(asking: Asking): Promise<Asked> {
  const { app, nurse } = asking.world;
  const { ids } = await freshStay(asking);
  const { mrn } = await nurse.call('revealPatient', { params: ids, body: { fields: ['mrn'] } });
  await sendHl7(
    app,
    adt({ trigger: 'A01', ...UNSAID, mrn: mrn ?? '', visitNo: `VR${serial}`, admitted: '202610210900' }),
  );
  const { plan } = await nurse.call('getEncounter', { params: ids });
  const body = { version: plan!.version, reason: '家属说昨天已回家' };
  return { ids: { ...ids, planId: plan!.id }, body };
}

type Preparation = (asking: Asking) => Promise<Asked>;

const at =
  (version: number, more: object = {}) =>
  (ids: Asked['ids']): Asked => ({ ...(ids ? { ids } : {}), body: { version, ...more } });

/** For each route that changes something, or is used up by asking. */
export const PREPARE: Partial<Record<RouteName, Preparation>> = {
  signOut: async ({ world, who }) => ({
    headers: { Cookie: (await world.app.staff(who.username ?? '')).cookie },
  }),
  registerDischarge: ({ world }) => {
    serial += 1;
    const patient = { mrn: `D${serial}`, phone: `1390002${String(3000 + serial)}`, name: '胡四' };
    return Promise.resolve({ body: dischargeForm(world.departmentId, { patient }) });
  },
  issueCode: freshStay,
  voidCode: freshCode,
  startPlan: (asking) => freshStay(asking, { operation: undefined }),
  confirmPlan: async (asking) => {
    const { ids } = await freshStay(asking);
    const { plan } = await asking.world.nurse.call('getEncounter', { params: ids });
    return { ids: { ...ids, planId: plan!.id }, body: { version: plan!.version, tier: 'medium' } };
  },
  setPlanOwner: async (asking) => {
    const { ids } = await freshStay(asking);
    const { plan } = await asking.world.nurse.call('getEncounter', { params: ids });
    const body = { version: plan!.version, ownerId: asking.world.nurseId };
    return { ids: { ...ids, planId: plan!.id }, body };
  },
  putPortrait: async (asking) => ({ ids: (await freshStay(asking)).ids }),
  endPortrait: async (asking) => {
    const { ids } = await freshStay(asking);
    return { ids: { ...ids, portraitId: await portrayed(asking.world.nurse, ids.patientId, '青霉素') } };
  },
  resumePlan: readmitted,
  claimAlert: async (asking) => {
    const { ids, version } = await freshAlert(asking);
    return at(version)(ids);
  },
  releaseAlert: async (asking) => {
    const { ids, version } = await claimedAlert(asking);
    return at(version)(ids);
  },
  addAlertNote: async (asking) => {
    const { ids } = await claimedAlert(asking);
    return { ids };
  },
  disposeAlert: async (asking) => {
    const { ids } = await claimedAlert(asking);
    const note = { kind: 'call' as const, reached: true, text: '已联系' };
    const { version } = await deskOf(asking).call('addAlertNote', { params: ids, body: note });
    return at(version, { outcome: 'advised-by-phone', note: '已处理' })(ids);
  },
  undoAlert: async (asking) => {
    const { ids, version } = await claimedAlert(asking);
    return at(version)(ids);
  },
  getCallDesk: async (asking) => ({ ids: (await freshCall(asking)).ids }),
  claimCall: async (asking) => {
    const { ids, version } = await freshCall(asking);
    return at(version)(ids);
  },
  saveCallDraft: async (asking) => {
    const { ids, version } = await claimedCall(asking);
    return { ids, body: { ...soundBodies(asking.world).saveCallDraft, version } };
  },
  finishCall: async (asking) => {
    const { ids, version } = await claimedCall(asking);
    const { questionnaireVersionId } = await deskOf(asking).call('getCallDesk', { params: ids });
    return { ids, body: { ...soundBodies(asking.world).finishCall, version, questionnaireVersionId } };
  },
  postponeCall: async (asking) => {
    const { ids, version } = await freshCall(asking);
    return { ids, body: { ...soundBodies(asking.world).postponeCall, version } };
  },
  settleMessage: async (asking) => {
    const { ids, version } = await unknownMessage(asking);
    return at(version, { decision: 'drop' })(ids);
  },
  decideTier: async (asking) => {
    const { ids } = await freshStay(asking);
    return { ids: { ...ids, proposalId: await proposed(asking.world.nurse, ids.patientId) } };
  },
  undoTier: async (asking) => {
    const { ids } = await freshStay(asking);
    const proposalId = await proposed(asking.world.nurse, ids.patientId);
    const body = { version: 1, decision: 'reject' as const, reason: '复查后再定' };
    const { version } = await deskOf(asking).call('decideTier', { params: { proposalId }, body });
    return at(version)({ ...ids, proposalId });
  },
  makeKey: () => {
    serial += 1;
    return Promise.resolve({ body: { name: `新接口 ${serial}`, scopes: ['intake.fhir'] } });
  },
  revokeKey: async (asking) => {
    serial += 1;
    const body = { name: `旧接口 ${serial}`, scopes: ['intake.fhir' as const] };
    const { row } = await deskOf(asking).call('makeKey', { body });
    return { ids: { keyId: row.id } };
  },
  mapWardList: async (asking) => {
    const { id, version, mapping } = await freshList(asking);
    return { ids: { wardListId: id }, body: { version, mapping } };
  },
  startWardList: async (asking) => {
    const { id, version } = await freshList(asking);
    return { ids: { wardListId: id }, body: { version } };
  },
  settleRefusal: async (asking) => ({ ids: await freshRefusal(asking) }),
  replayRefusal: async (asking) => {
    const ids = await freshRefusal(asking);
    const patient = { mrn: `T${serial}`, phone: `1390004${String(3000 + serial)}`, name: '胡八' };
    return { ids, body: { form: dischargeForm(asking.world.departmentId, { patient }) } };
  },
  unmergePatient: mergedRecord,
  confirmSeat: mergedRecord,
  patientSignOut: async ({ world }) => {
    const phone = world.app.phone(6);
    await phone.signIn();
    return { headers: bearer(phone.bearer()) };
  },
  previewCode: async (asking) => ({ body: { scene: (await freshCode(asking)).scene } }),
  checkCode: async (asking) => {
    const { scene, check } = await freshCode(asking);
    return { body: { scene, check } };
  },
  bind: async (asking) => {
    const { scene, check } = await freshCode(asking);
    const phone = asking.world.app.phone(6);
    await phone.signIn();
    const consents = [{ purpose: 'follow-up', granted: true }];
    const body = { scene, check, noticeVersion: NOTICE_VERSION, consents };
    return { headers: bearer(phone.bearer()), body };
  },
  submitResponse: async ({ world }) => {
    const { phone, today } = await bindPatient(world.app, world.nurse);
    const task = today.tasks[0]!;
    const { questionnaireVersionId } = task;
    const body = {
      ...soundBodies(world).submitResponse,
      submissionId: newSubmissionId(),
      questionnaireVersionId,
    };
    return { ids: { taskId: task.id }, headers: bearer(phone.bearer()), body };
  },
  recordEntry: ({ world }) => Promise.resolve({ body: soundBodies(world).recordEntry }),
  setLimit: async (asking) => ({ ids: (await freshStay(asking)).ids }),
  addMedication: async (asking) => ({ ids: (await freshStay(asking)).ids }),
  changeMedication: freshMedication,
  stopMedication: freshMedication,
  markMedication: freshMedication,
  strikeMedication: freshMedication,
  unbind: async ({ world }) => {
    const { phone, seatId } = await bindPatient(world.app, world.nurse);
    return { ids: { seatId }, headers: bearer(phone.bearer()) };
  },
  takeFhir: ({ who }) => {
    serial += 1;
    return Promise.resolve({
      body: isOtherHospital(who) ? sameElsewhere() : bundleOf({ mrn: `G${serial}` }),
    });
  },
  takeObservations: async ({ world, who }) => {
    if (isOtherHospital(who)) {
      const [path, body] = ['/api/v1/intake/fhir', JSON.stringify(sameElsewhere())];
      await send(world.app.baseUrl, { method: 'POST', path, headers: json(who.headers), body });
    }
    return { body: soundBodies(world).takeObservations };
  },
};

function isOtherHospital({ headers }: Caller): boolean {
  return headers['Authorization'] !== bearer(API_KEY)['Authorization'];
}

/** Another hospital may send the same person: its own patient, and no word of ours. */
function sameElsewhere() {
  const { mrn, name, phone, idNo, birthOn: birthDate } = VICTIM;
  return bundleOf({ mrn, name, phone, idNo, birthDate });
}
