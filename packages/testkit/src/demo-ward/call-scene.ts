import { addDays } from '@suian/domain/kernel/local-date';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { hasCoverAt } from '@suian/domain/triage/cover';
import { callsNow, ring, ROUND_AT, usual, type Ringing } from './call-steps.js';
import type { DemoDepartment } from './hospital-cases.js';
import { ZONE, type Ward } from './ward.js';

const WARDS: readonly DemoDepartment[] = ['ortho3', 'surg2', 'surg', 'med1'];
/** Calls a ward on duty has made today before the visitor looks. */
const DONE_TODAY: Readonly<Record<DemoDepartment, number>> = { ortho3: 2, surg2: 1, surg: 1, med1: 0 };

/** What the visitor finds on 今日: yesterday's that were left, one rung twice in vain, today's half done, one put off. */
export function planCallScene(ward: Ward): void {
  const yesterday = addDays(ward.today, -1);
  for (const code of WARDS) {
    ward.agenda.plan(ward.instant(yesterday, '11:05'), `calls of ${code}: nobody there`, () =>
      missFirst(ward, code),
    );
    ward.agenda.plan(ward.instant(yesterday, ROUND_AT), `calls of ${code}`, () => leaveOne(ward, code));
  }
  for (const code of WARDS) planToday(ward, code);
  ward.agenda.plan(ward.minutesAgo(3), 'calls of ortho3: put off', () => putOffOne(ward));
}

/** Half done while the ward is on duty; when it has gone home, only who could not be reached is left. */
function planToday(ward: Ward, code: DemoDepartment): void {
  const { cover } = ward.department(code);
  const { now } = ward.settings;
  const round = ward.instant(ward.today, ROUND_AT);
  const [at, most] = hasCoverAt(cover, now) ? [ward.minutesAgo(45), DONE_TODAY[code]] : [round, Infinity];
  if (at > now || !hasCoverAt(cover, at)) return;
  ward.agenda.plan(at, `calls of ${code}`, async () => {
    for (const each of (await freshCalls(ward, code)).slice(0, most)) {
      await ring(ward, each, { outcome: 'finished' });
    }
  });
}

/** The first to be rung does not answer; two hours later he is rung again. */
async function missFirst(ward: Ward, code: DemoDepartment): Promise<void> {
  if (code !== 'ortho3') return;
  const first = withPhone(await callsNow(ward, code))[0];
  if (first) await ring(ward, first, { outcome: 'no-answer' });
}

async function leaveOne(ward: Ward, code: DemoDepartment): Promise<void> {
  const calls = await callsNow(ward, code);
  const [missed] = calls.filter(({ row }) => row.misses > 0);
  const left = code === 'surg2' ? withPhone(calls).at(-1) : undefined;
  for (const each of calls) {
    if (each === left) continue;
    await ring(ward, each, each === missed ? { outcome: 'no-answer' } : usual(ward, each));
  }
}

/** The easy ones, who went home last first: the late and the missed still wait for the visitor. */
async function freshCalls(ward: Ward, code: DemoDepartment): Promise<Ringing[]> {
  const calls = withPhone(await callsNow(ward, code));
  return calls.filter(({ row }) => !row.isOverdue && row.lastCall === null).reverse();
}

/** “Not today, please”: tomorrow at ten. */
async function putOffOne(ward: Ward): Promise<void> {
  const calm = (await freshCalls(ward, 'ortho3')).at(-1);
  if (calm) await postpone(ward, calm);
}

async function postpone(ward: Ward, { nurse, row: { id: callId, version } }: Ringing): Promise<void> {
  const tomorrow = addDays(localDateIn(ZONE, ward.clock.now()), 1);
  const at = ward.instant(tomorrow, '10:00').toISOString();
  await nurse.call('postponeCall', { params: { callId }, body: { version, at } });
}

function withPhone(calls: readonly Ringing[]): Ringing[] {
  return calls.filter(({ patient }) => patient.phone !== null);
}
