import { NOTICE_VERSION } from '../src/modules/portal/notice.js';
import { openPhone, signIn, type Phone, type StaffDesk } from '../test/people.js';
import type { Parts } from './parts.js';

const PHONES = 9;

/** A bound patient with the task that is due. */
export interface Asked {
  phone: Phone;
  taskId: string;
  versionId: string;
}

/** Registers, prints, scans and binds `count` patients operated on yesterday; nine phones carry them all. */
export async function boundPatients(
  parts: Parts,
  count: number,
  onBound?: (phone: number) => Promise<void>,
): Promise<Asked[]> {
  const nurse = await signIn(parts.baseUrl, 'nurse');
  const phones = await signedInPhones(parts);
  const today = await dateOf(parts);
  const asked: Asked[] = [];
  for (let index = 0; index < count; index += 1) {
    const number = index % PHONES;
    const phone = phones[number];
    if (!phone) throw new Error('no phone');
    asked.push(await bindOne(parts, { nurse, phone, index, operatedOn: today }));
    await onBound?.(number + 1);
  }
  return asked;
}

async function signedInPhones(parts: Parts): Promise<Phone[]> {
  const { baseUrl, simUrl, appid } = parts;
  const phones = Array.from({ length: PHONES }, (_, index) =>
    openPhone({ baseUrl, simUrl, appid, number: index + 1 }),
  );
  for (const phone of phones) await phone.signIn();
  return phones;
}

interface Binding {
  nurse: StaffDesk;
  phone: Phone;
  index: number;
  operatedOn: string;
}

async function bindOne(parts: Parts, { nurse, phone, index, operatedOn }: Binding): Promise<Asked> {
  const tail = String(1000 + index);
  const { departments } = await nurse.call('mySession', {});
  const { encounter } = await nurse.call('registerDischarge', {
    body: {
      departmentId: departments[0]?.id ?? '',
      patient: {
        name: `井${index}`,
        sex: 'female',
        birthOn: '1958-03-02',
        mrn: `K${tail}`,
        phone: `1380000${tail}`,
      },
      encounter: { dischargedOn: operatedOn, operation: { name: '左膝关节置换', on: operatedOn } },
    },
  });
  await nurse.call('issueCode', { params: { encounterId: encounter.id }, body: {} });
  const reply = await fetch(`${parts.simUrl}/sim/api/codes`);
  const { codes } = (await reply.json()) as { codes: { scene: string }[] };
  const { today } = await phone.call('bind', {
    body: {
      scene: codes[0]?.scene ?? '',
      check: { kind: 'phone', last4: tail },
      noticeVersion: NOTICE_VERSION,
      consents: [{ purpose: 'follow-up', granted: true }],
    },
  });
  const task = today.tasks[0];
  return { phone, taskId: task?.id ?? '', versionId: task?.questionnaireVersionId ?? '' };
}

/** The ward's calendar date, one day back: day 1 of the pathway is then today. */
async function dateOf(parts: Parts): Promise<string> {
  const reply = await fetch(`${parts.baseUrl}/api/v1/demo/clock`);
  const { now } = (await reply.json()) as { now: string };
  return new Date(Date.parse(now) + (8 - 24) * 3_600_000).toISOString().slice(0, 10);
}
