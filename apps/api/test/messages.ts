import type { TaskCard } from '@suian/contracts/patients';
import { FOLLOW_UP_TEMPLATE_ID } from '@suian/wechat-sim/templates';
import { APPID, type TestApp } from './app.js';
import type { BoundPatient } from './journey.js';
import type { Phone, StaffDesk } from './people.js';

export const SEND_ROUTE = '/cgi-bin/message/subscribe/send';

/** What lies on a phone, as the simulated WeChat kept it. */
export interface Arrived {
  msgid: string;
  phone: number;
  openid: string;
  page: string;
  data: Record<string, string>;
}

type Reminder = TaskCard['reminder'];

/** The patient taps 允许: one message may come. */
export async function allowMessage({ simUrl }: TestApp, { number }: Pick<Phone, 'number'>): Promise<void> {
  const reply = await tell(simUrl, `/sim/api/phones/${number}/subscribe`, {
    appid: APPID,
    templateIds: [FOLLOW_UP_TEMPLATE_ID],
    choices: { [FOLLOW_UP_TEMPLATE_ID]: 'accept' },
  });
  if (!reply.ok) throw new Error(`the popup answered ${reply.status}`);
}

export async function arrivedOn({ simUrl }: TestApp, { number }: Pick<Phone, 'number'>): Promise<Arrived[]> {
  const reply = await fetch(`${simUrl}/sim/api/messages`);
  const { messages } = (await reply.json()) as { messages: Arrived[] };
  return messages.filter(({ phone }) => phone === number);
}

/** The next calls of a route go wrong, as the simulator's faults describe it. */
export async function spoil({ simUrl }: TestApp, fault: object): Promise<void> {
  const reply = await tell(simUrl, '/sim/api/faults', { route: SEND_ROUTE, ...fault });
  if (!reply.ok) throw new Error(`the fault was answered ${reply.status}`);
}

/** What the patient page says of each task's reminder, by day of the plan. */
export async function remindersOf(
  nurse: StaffDesk,
  { patientId }: Pick<BoundPatient, 'patientId'>,
): Promise<Map<number, Reminder>> {
  const page = await nurse.call('getPatient', { params: { patientId } });
  const tasks = page.encounters.flatMap(({ plan }) => plan?.tasks ?? []);
  return new Map(tasks.map(({ day, reminder }) => [day, reminder]));
}

function tell(simUrl: string, path: string, body: object): Promise<Response> {
  return fetch(`${simUrl}${path}`, { method: 'POST', body: JSON.stringify(body) });
}
