import type { TierHistoryEntry } from '@suian/contracts/tier-cards';
import { useState } from 'react';
import type { ClockProps } from '../../ui/clock-props.js';
import { TierChange } from '../../ui/TierChange.js';
import { TierMark } from '../../ui/TierMark.js';
import { tierWords } from '../../words/tiers.js';
import css from './patient.module.css';
import tierCss from './tier-card.module.css';
import { historyWords } from './tier-history-words.js';

const say = tierWords.card;

/** Who set which tier, when and why, the newest first; what stands is said above it. */
export function TierHistory({ history, ...clock }: ClockProps & { history: readonly TierHistoryEntry[] }) {
  const [isOpen, setOpen] = useState(false);
  if (history.length === 0) return null;
  return (
    <div className={tierCss.part}>
      <div className={tierCss.head}>
        <h3>{say.history}</h3>
        <button
          type="button"
          className={css.linkButton}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? say.hideHistory : say.showHistory(history.length)}
        </button>
      </div>
      {isOpen && (
        <ul className={css.rows}>
          {history.map((entry) => (
            <Entry key={entry.id} entry={entry} {...clock} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Entry({ entry, ...clock }: ClockProps & { entry: TierHistoryEntry }) {
  const { from, to, reason } = entry;
  const isChange = from !== null && from !== to;
  return (
    <li className={tierCss.entry}>
      <span>{isChange ? <TierChange from={from} to={to} /> : <TierMark tier={to} />}</span>
      {reason && <span className={css.grow}>{tierWords.proposal.reason(reason)}</span>}
      <span className={css.note}>{historyWords(entry, clock)}</span>
    </li>
  );
}
