import type { AlertPage } from '@suian/contracts/alerts';
import { useClaimAlert, useReleaseAlert } from '../../data/alerts.js';
import { words } from '../../words.js';
import { useSaying } from './use-saying.js';

const said = words.alerts.said;

/** Taking an alert, taking it over, giving it back. */
export function useHolding(page: AlertPage) {
  const say = useSaying();
  const claim = useClaimAlert(page.id);
  const release = useReleaseAlert(page.id);
  const { version, patient } = page;
  const take = async () => {
    const claimed = await claim.press({ version });
    if (claimed) say(claimed, said.claimed(patient.maskedName));
  };
  const takeOver = async (takeOverReason: string) => {
    const from = page.claimedBy?.name ?? '';
    const taken = await claim.press({ version, takeOverReason });
    if (taken) say(taken, said.takenOver(from));
    return taken !== null;
  };
  const giveBack = async () => {
    const released = await release.press(version);
    if (released) say(released, said.released(patient.maskedName));
  };
  return { claim, release, take, takeOver, giveBack };
}
