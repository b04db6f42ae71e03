import { serverNow } from '../platform/clock.js';
import { readPreference, writePreference } from '../platform/storage.js';
import { requestSubscribeMessage } from '../platform/wx.js';

const REFUSED_AT = 'grant-refused-at';
/** Who said no is left in peace for so long (条例 22 (5)). */
const QUIET_MS = 30 * 24 * 60 * 60_000;

/** `wish`: he pressed “再要一次” himself; the other two ask by the way. */
export type Occasion = 'bind' | 'submit' | 'wish';
export type GrantOutcome = 'accepted' | 'refused' | 'not-asked';

/** Each occasion asks once a visit, however often it comes. */
const asked = new Set<Occasion>();

/**
 * Asks whether the next reminder may come by WeChat. To be called within a tap, before anything is waited for.
 * Never throws; nothing depends on the answer.
 */
export async function askForGrant(occasion: Occasion, templates: readonly string[]): Promise<GrantOutcome> {
  if (templates.length === 0 || !mayAsk(occasion)) return 'not-asked';
  asked.add(occasion);
  const answers = await requestSubscribeMessage(templates);
  if (!answers) return 'not-asked';
  const said = Object.values(answers);
  if (said.includes('accept')) return 'accepted';
  if (!said.includes('reject')) return 'not-asked';
  writePreference(REFUSED_AT, now().toISOString());
  return 'refused';
}

function mayAsk(occasion: Occasion): boolean {
  if (occasion === 'wish') return true;
  const refusedAt = readPreference(REFUSED_AT);
  const isQuiet = refusedAt !== null && now().getTime() - Date.parse(refusedAt) < QUIET_MS;
  return !isQuiet && !asked.has(occasion);
}

function now(): Date {
  return serverNow() ?? new Date();
}
