import type { CallDesk } from '@suian/contracts/worklist';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { Card } from '../../ui/Card.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import css from './call.module.css';

export interface PastColumnProps {
  desk: CallDesk;
  clock: ClockProps;
}

const said = words.call.past;
const FIRST = 4;

function History({ desk: { history }, clock }: PastColumnProps) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? history : history.slice(0, FIRST);
  const rest = history.length - shown.length;
  return (
    <Card title={said.title}>
      {history.length === 0 && <p className={css.note}>{said.none}</p>}
      <ul className={css.past}>
        {shown.map(({ at, kind, title, detail, by }) => (
          <li key={`${at}${kind}${title}`}>
            <div className={css.note}>
              {[instantWords(at, clock.now, clock.offsetMinutes, true), by].filter(Boolean).join(' · ')}
            </div>
            <div>{title}</div>
            {detail && <div className={css.detail}>{detail}</div>}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button type="link" size="small" onClick={() => setIsAll(true)}>
          {said.more(rest)}
        </Button>
      )}
    </Card>
  );
}

/** What came before, what is open, what comes next. */
export function PastColumn({ desk, clock }: PastColumnProps) {
  const { openAlerts, next } = desk;
  return (
    <div className={css.column} tabIndex={0} role="group" aria-label={said.title}>
      {openAlerts.length > 0 && (
        <Card title={said.alerts}>
          <ul className={css.past}>
            {openAlerts.map(({ id, severity, headline }) => (
              <li key={id} className={css.openAlert}>
                <SeverityMark severity={severity} />
                <Link to="/alerts" search={{ alert: id }}>
                  {headline}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <History desk={desk} clock={clock} />
      <Card title={said.next}>
        {next ? (
          <>
            <p>{next.title}</p>
            <p className={css.note}>
              {said.opens(instantWords(next.opensAt, clock.now, clock.offsetMinutes, true))}
            </p>
          </>
        ) : (
          <p className={css.note}>{said.noNext}</p>
        )}
      </Card>
    </div>
  );
}
