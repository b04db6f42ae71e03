import { restartAt } from '../platform/navigate.js';
import { ANSWER } from '../words/answer.js';
import { TODAY } from '../words/today.js';
import { BigButton } from './BigButton.js';
import { EmptySun } from './EmptySun.js';

/** Nobody is bound: how to begin, and the way out of a page that has no tab bar. */
export function NotBound() {
  return (
    <>
      <EmptySun title={TODAY.notBoundTitle} note={TODAY.notBoundNote} />
      <BigButton label={ANSWER.goToday} onPress={() => void restartAt('today')} />
    </>
  );
}
