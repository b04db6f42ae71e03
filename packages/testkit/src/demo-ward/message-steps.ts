import type { Seat } from './seat.js';
import type { Ward } from './ward.js';

/** How often a patient taps 允许 when the popup asks whether we may remind him once. */
const WILLING = 0.8;

/** The popup after binding and after each answer: one tap allows one reminder. */
export async function answerPopup({ settings }: Ward, { patient, taps }: Seat): Promise<void> {
  const { simUrl, appid, taskTemplateId } = settings;
  const url = new URL(`/sim/api/phones/${patient.simPhone}/subscribe`, simUrl);
  const choices = { [taskTemplateId]: taps.chance(WILLING) ? 'accept' : 'reject' };
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ appid, templateIds: [taskTemplateId], choices }),
  });
  if (!reply.ok) throw new Error(`the popup of phone ${patient.simPhone} answered ${reply.status}`);
}
