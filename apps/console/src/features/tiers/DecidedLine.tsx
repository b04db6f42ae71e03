import type { TierProposalRow } from '@suian/contracts/tiers';
import type { ClockProps } from '../../ui/clock-props.js';
import { TierMark } from '../../ui/TierMark.js';
import { dateOf, dayWords, instantWords } from '../../ui/time-words.js';
import { tierWords } from '../../words/tiers.js';
import css from './tiers.module.css';

const say = tierWords.proposal;

/** Who decided, what stands now, why, and until when. */
export function DecidedLine({ row, clock }: { row: TierProposalRow; clock: ClockProps }) {
  const { state, decidedBy, decidedAt, decidedTier, reason, expiresOn } = row;
  const today = dateOf(clock.now, clock.offsetMinutes);
  const at = decidedAt ? instantWords(decidedAt, clock.now, clock.offsetMinutes, true) : '';
  const did = state === 'accepted' ? say.accepted : state === 'rejected' ? say.rejected : say.overridden;
  return (
    <p className={css.decided}>
      <span>{did(decidedBy ?? say.somebody, at)}</span>
      {state !== 'accepted' && <TierMark tier={decidedTier ?? row.from} />}
      {expiresOn && <span>{say.until(dayWords(expiresOn, today))}</span>}
      {reason && <span className={css.reason}>{say.reason(reason)}</span>}
    </p>
  );
}
