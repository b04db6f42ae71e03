import type { AlertList } from '@suian/contracts/alerts';
import { SEVERITIES, type Severity } from '@suian/domain/kernel/severity';
import type { ReactNode } from 'react';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { words } from '../../words.js';
import { SHOWS, type AlertSearch, type Show } from './alert-search.js';
import css from './queue.module.css';

export interface QueueHeadProps {
  search: AlertSearch;
  counts: AlertList['counts'] | null;
  /** What waits to be taken into the list. */
  newcomers: ReactNode;
  onShow: (show: Show) => void;
  onSeverity: (severity: Severity | undefined) => void;
}

const WORST_FIRST = [...SEVERITIES].reverse();

function Counter({ severity, search, counts, onSeverity }: QueueHeadProps & { severity: Severity }) {
  const isPressed = search.severity === severity;
  const isUrgent = severity === 'critical' && (counts?.critical ?? 0) > 0;
  return (
    <button
      type="button"
      className={isUrgent ? css.counterUrgent : css.counter}
      aria-pressed={isPressed}
      onClick={() => onSeverity(isPressed ? undefined : severity)}
    >
      <span className={css.counterTop}>
        <SeverityMark severity={severity} isBesideWord />
        {words.severity[severity]}
        <span className={css.counterNumber}>{counts ? counts[severity] : words.time.none}</span>
      </span>
      <span className={css.counterNote}>{words.alerts.clock[severity]}</span>
    </button>
  );
}

/** Title, the three levels as filters, and the tabs. */
export function QueueHead(props: QueueHeadProps) {
  const { search, counts, newcomers, onShow } = props;
  const current = search.show ?? 'open';
  return (
    <header className={css.head}>
      <div className={css.titleLine}>
        <h1 className={css.title}>{words.alerts.title}</h1>
        {newcomers}
      </div>
      <div className={css.counters} role="group" aria-label={words.alerts.list.severities}>
        {WORST_FIRST.map((severity) => (
          <Counter key={severity} severity={severity} {...props} />
        ))}
      </div>
      <div className={css.tabs} role="tablist" aria-label={words.alerts.list.filters}>
        {SHOWS.map((show) => (
          <button
            key={show}
            type="button"
            role="tab"
            className={css.tab}
            aria-selected={show === current}
            onClick={() => onShow(show)}
          >
            {words.alerts.show[show]} {show !== 'closed' && counts?.[show]}
          </button>
        ))}
      </div>
    </header>
  );
}
