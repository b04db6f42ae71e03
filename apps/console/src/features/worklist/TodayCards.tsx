import type { Worklist } from '@suian/contracts/worklist';
import { Link } from '@tanstack/react-router';
import { Icon } from '../../ui/Icon.js';
import { words } from '../../words.js';
import css from './today.module.css';
import type { Show } from './worklist-search.js';

export interface TodayCardsProps {
  counts: Worklist['counts'] | null;
  show: Show;
  onShow: (show: Show) => void;
}

const said = words.worklist.cards;
/** 出院 on the list that stands until everybody is bound. */
const NOT_BOUND = { list: 'not-bound' };

function count(counts: Worklist['counts'] | null, of: keyof Worklist['counts']) {
  return counts ? counts[of] : words.time.none;
}

/** What the day holds, in figures one can press. */
export function TodayCards({ counts, show, onShow }: TodayCardsProps) {
  const overdue = counts?.overdue ?? 0;
  return (
    <div className={css.cards} role="group" aria-label={words.worklist.cardsName}>
      <button
        type="button"
        className={css.figure}
        aria-pressed={show === 'all'}
        onClick={() => onShow('all')}
      >
        <Icon name="phone" />
        <span className={css.figureText}>
          {said.calls}
          <span className={css.note}>{said.callsNote}</span>
        </span>
        <b className={css.figureNumber}>{count(counts, 'all')}</b>
      </button>
      <button
        type="button"
        className={css.figure}
        aria-pressed={show === 'overdue'}
        onClick={() => onShow('overdue')}
      >
        <Icon name="later" />
        <span className={css.figureText}>
          {said.overdue}
          <span className={overdue > 0 ? css.late : css.note}>
            {overdue > 0 ? said.overdueNote : said.noOverdue}
          </span>
        </span>
        <b className={css.figureNumber}>{count(counts, 'overdue')}</b>
      </button>
      <Link to="/discharges" search={NOT_BOUND} className={css.figure}>
        <Icon name="leave" />
        <span className={css.figureText}>
          {said.notBound}
          <span className={css.note}>{said.notBoundNote}</span>
        </span>
        <b className={css.figureNumber}>{count(counts, 'notBoundToday')}</b>
      </Link>
    </div>
  );
}
