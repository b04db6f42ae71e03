import type { TaskCard } from '@suian/contracts/patients';
import { patientsWords } from '../../words/patients.js';

const say = patientsWords.plan;

/** “护士打电话”, “医生上门”; nothing for what the patient fills in himself. */
export function doerWords({ channel, role }: Pick<TaskCard, 'channel' | 'role'>): string | null {
  return channel === 'wechat' ? null : say.doer(say.roles[role], say.channels[channel]);
}

/** A call is not filled in: it is to be made, and made. */
export function statusWords({ channel, status }: Pick<TaskCard, 'channel' | 'status'>): string {
  if (channel === 'wechat') return say.statuses[status];
  return { ...say.statuses, ...say.doneByPerson }[status];
}
