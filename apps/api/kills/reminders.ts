import { setTimeout as delay } from 'node:timers/promises';
import { FOLLOW_UP_TEMPLATE_ID } from '@suian/wechat-sim/templates';
import type { SimMessage } from '@suian/wechat-sim/state/messages';
import { signIn } from '../test/people.js';
import type { Parts } from './parts.js';

const ZONE_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const LOOK_MS = 200;

/** Tomorrow at that wall time of the ward. */
export function morning(time: string): Date {
  const tomorrow = new Date(Date.now() + ZONE_OFFSET_MS + DAY_MS).toISOString().slice(0, 10);
  return new Date(`${tomorrow}T${time}:00+08:00`);
}

export async function moveClock(parts: Parts, to: Date): Promise<void> {
  const reply = await fetch(`${parts.baseUrl}/api/v1/demo/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ to: to.toISOString() }),
  });
  if (!reply.ok) throw new Error(`the clock answered ${reply.status}`);
}

/** The patient taps 允许: WeChat will take one message for this phone. */
export async function allowMessage({ simUrl, appid }: Parts, phone: number): Promise<void> {
  const reply = await fetch(`${simUrl}/sim/api/phones/${phone}/subscribe`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      appid,
      templateIds: [FOLLOW_UP_TEMPLATE_ID],
      choices: { [FOLLOW_UP_TEMPLATE_ID]: 'accept' },
    }),
  });
  if (!reply.ok) throw new Error(`the phone answered ${reply.status}`);
}

/** The witness: what reached a phone, whatever became of us. */
export async function deliveredTo({ simUrl }: Parts): Promise<SimMessage[]> {
  const reply = await fetch(`${simUrl}/sim/api/messages`);
  return ((await reply.json()) as { messages: SimMessage[] }).messages;
}

/** Until nothing is waiting any more; killed claims come back when their lease ends. */
export async function untilSettled(parts: Parts): Promise<void> {
  for (;;) {
    const supervisor = await signIn(parts.baseUrl, 'supervisor');
    const { counts, rows } = await supervisor.call('listMessages', {
      query: { show: 'waiting', limit: 100 },
    });
    const due = rows.filter(({ notBefore }) => new Date(notBefore) <= morning('09:00'));
    if (counts.waiting === 0 || due.length === 0) return;
    await delay(LOOK_MS);
  }
}

/** accepted + still waiting + 结果未知 = what was due; nobody got the same twice; at most one unknown a kill. */
export async function expectAccountedFor(
  parts: Parts,
  { due, kills }: { due: number; kills: number },
): Promise<void> {
  const delivered = await deliveredTo(parts);
  const occurrences = delivered.map(({ openid, page }) => `${openid} ${page}`);
  expect(new Set(occurrences).size).toBe(occurrences.length);
  const states = await statesOf(parts);
  const { accepted = 0, unknown = 0, waiting = 0 } = states;
  expect({ ...states, sum: accepted + unknown + waiting }).toMatchObject({ sum: due });
  process.stdout.write(
    `  of ${due}: accepted ${accepted}, waiting ${waiting}, unknown ${unknown}; on the phones ${delivered.length}\n`,
  );
  expect(unknown).toBeLessThanOrEqual(kills);
  // What we call accepted has arrived; of the unknown ones some have.
  expect(delivered.length).toBeGreaterThanOrEqual(accepted);
  expect(delivered.length).toBeLessThanOrEqual(accepted + unknown);
}

/** How many of today's reminders are in each state. */
async function statesOf(parts: Parts): Promise<Record<string, number>> {
  const supervisor = await signIn(parts.baseUrl, 'supervisor');
  const states: Record<string, number> = {};
  let after: string | undefined;
  do {
    const page = await supervisor.call('listMessages', {
      query: { show: 'all', limit: 100, ...(after === undefined ? {} : { after }) },
    });
    for (const { state, notBefore } of page.rows) {
      if (new Date(notBefore) <= morning('09:00')) states[state] = (states[state] ?? 0) + 1;
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  return states;
}
