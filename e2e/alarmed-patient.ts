import { signIn } from '../apps/api/test/people.js';
import {
  answerFirst,
  bindPhone,
  RED,
  sendHome,
  ZHOU,
  type Answers,
  type AtHome,
  type Person,
} from './patients.js';
import type { Product } from './product.js';

/** A bound patient who has just told something that worries; over HTTP, not on a screen. */
export interface AlarmedPatient extends AtHome {
  alertId: string;
}

interface Alarm {
  who?: Person;
  answers?: Answers;
  /** Which of the simulator's phones. */
  number?: number;
  /** The nurse of the ward that sends home. */
  by?: string;
}

/** Left alone: pus comes from the wound of 周桂兰. */
export async function anAlarmedPatient(product: Product, alarm: Alarm = {}): Promise<AlarmedPatient> {
  const { who = ZHOU, answers = RED, number = 3, by = 'nurse' } = alarm;
  const home = await sendHome(product, who, { by });
  await answerFirst(await bindPhone(product, home, { number, by }), answers);
  const nurse = await signIn(product.baseUrl, by);
  const { rows } = await nurse.call('listAlerts', { query: {} });
  const alert = rows.find(({ patient }) => patient.id === home.patientId);
  return { ...home, alertId: alert?.id ?? '' };
}
