import { ProblemError } from '@suian/api-client/call';
import type { AlertPage } from '@suian/contracts/alerts';
import type { Severity } from '@suian/domain/kernel/severity';
import { dutyPeriods, nextDailyRound, type Cover } from '@suian/domain/triage/cover';
import type { DispositionOutcome } from '@suian/domain/triage/episode';
import type { StaffClient } from '../builders/clients.js';
import { ENDINGS, NOT_REACHED, type Ending } from './nurse-words.js';
import type { DemoPatient } from './patients.js';
import type { Random } from './random.js';
import { minutesAfter, type Ward } from './ward.js';

export interface OpenAlert {
  alertId: string;
  severity: Severity;
  patient: DemoPatient;
  random: Random;
  /** Left out: one of the usual ones. */
  ending?: Ending;
}

interface Handling {
  alertId: string;
  nurse: StaffClient;
  ending: Ending;
  /** The first call rings in vain. */
  isMissedOnce: boolean;
  random: Random;
}

/** Minutes until a nurse on duty takes an alert up. */
const TAKEN_UP_AFTER: Readonly<Record<Severity, readonly [number, number]>> = {
  critical: [3, 19],
  warning: [15, 140],
  notice: [2, 30],
};

/** Plans who takes the alert up, the call, and how it ends. One that is in hand already is left alone. */
export function planHandling(ward: Ward, alert: OpenAlert): void {
  const { alertId, severity, patient, random, ending } = alert;
  if (ward.alertsInHand.has(alertId)) return;
  ward.alertsInHand.add(alertId);
  const { cover, nurses } = ward.department(patient.department);
  const handling: Handling = {
    alertId,
    nurse: random.pick(nurses),
    ending: ending ?? random.pick(ENDINGS[severity]),
    isMissedOnce: random.chance(0.2),
    random,
  };
  const onDuty = momentOnDuty(cover, severity, ward.clock.now());
  const at = minutesAfter(onDuty, random.between(...TAKEN_UP_AFTER[severity]));
  ward.agenda.plan(at, stepOf(handling, 'claim'), () => takeUp(ward, handling));
}

/** Reads the alert and acts on that version; once more where an answer arrived in between. */
export async function onLatest<T>(
  nurse: StaffClient,
  alertId: string,
  act: (alert: AlertPage) => Promise<T>,
): Promise<T> {
  const read = () => nurse.call('getAlert', { params: { alertId } });
  try {
    return await act(await read());
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'row.changed-meanwhile') throw error;
    return act(await read());
  }
}

export async function claim(nurse: StaffClient, alertId: string): Promise<void> {
  await onLatest(nurse, alertId, ({ version }) =>
    nurse.call('claimAlert', { params: { alertId }, body: { version } }),
  );
}

function momentOnDuty(cover: Cover, severity: Severity, at: Date): Date {
  if (severity === 'notice') return nextDailyRound(cover, at) ?? at;
  const from = dutyPeriods(cover, at)[0]?.from ?? at;
  return from > at ? from : at;
}

async function takeUp(ward: Ward, handling: Handling): Promise<void> {
  const { nurse, alertId, isMissedOnce, random } = handling;
  await claim(nurse, alertId);
  const next = minutesAfter(ward.clock.now(), random.between(2, 6));
  ward.agenda.plan(next, stepOf(handling, 'call'), async () => {
    if (isMissedOnce) await writeCall(handling, false, NOT_REACHED);
    const again = minutesAfter(ward.clock.now(), isMissedOnce ? random.between(6, 15) : 0);
    ward.agenda.plan(again, stepOf(handling, 'reach'), () => reach(ward, handling));
  });
}

async function reach(ward: Ward, handling: Handling): Promise<void> {
  const { ending, random } = handling;
  await writeCall(handling, ending.isReached, ending.call);
  const later = minutesAfter(ward.clock.now(), random.between(4, 14));
  ward.agenda.plan(later, stepOf(handling, 'close'), () => close(handling));
}

async function writeCall({ nurse, alertId }: Handling, reached: boolean, text: string): Promise<void> {
  await nurse.call('addAlertNote', { params: { alertId }, body: { kind: 'call', reached, text } });
}

async function close({ nurse, alertId, ending }: Handling): Promise<void> {
  const outcome: DispositionOutcome = ending.outcome;
  const { note, toPatient } = ending;
  await onLatest(nurse, alertId, ({ version }) =>
    nurse.call('disposeAlert', {
      params: { alertId },
      body: { version, outcome, note, ...(toPatient && { toPatient }) },
    }),
  );
}

function stepOf({ alertId }: Handling, what: string): string {
  return `alert ${alertId}: ${what}`;
}
