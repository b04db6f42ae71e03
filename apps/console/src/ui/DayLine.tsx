import css from './layout.module.css';

export interface DayStop {
  key: string;
  title: string;
  note?: string;
  state: 'done' | 'today' | 'later' | 'missed';
}

function Mark({ state }: { state: DayStop['state'] }) {
  const stroke = state === 'missed' ? 'var(--amber)' : 'var(--brand)';
  return (
    <svg className={css.dayMark} viewBox="0 0 18 18" aria-hidden>
      {state === 'done' && <circle cx="9" cy="9" r="8" fill="var(--brand)" />}
      {state === 'done' && (
        <path d="m5.4 9.3 2.4 2.4 4.6-5" fill="none" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
      )}
      {state === 'today' && <circle cx="9" cy="9" r="7.5" fill="#fff" stroke={stroke} strokeWidth="2.4" />}
      {state === 'today' && <circle cx="9" cy="9" r="3.4" fill={stroke} />}
      {state === 'later' && <circle cx="9" cy="9" r="6" fill="#fff" stroke="var(--edge)" strokeWidth="2" />}
      {state === 'missed' && <circle cx="9" cy="9" r="6.5" fill="#fff" stroke={stroke} strokeWidth="2.2" />}
      {state === 'missed' && (
        <path d="M9 6v3.6M9 12v.1" stroke={stroke} strokeWidth="2" strokeLinecap="round" />
      )}
    </svg>
  );
}

/** The product's line: walked is solid, today a ring, to come are dots. */
export function DayLine({ stops }: { stops: readonly DayStop[] }) {
  return (
    <ol className={css.dayLine}>
      {stops.map((stop) => (
        <li
          key={stop.key}
          className={[
            css.dayStop,
            stop.state === 'later' ? '' : css.walked,
            stop.state === 'today' ? css.dayToday : '',
          ].join(' ')}
          {...(stop.state === 'today' ? { 'aria-current': 'step' as const } : {})}
        >
          <Mark state={stop.state} />
          {stop.title}
          {stop.note && <div className={css.dayNote}>{stop.note}</div>}
        </li>
      ))}
    </ol>
  );
}
