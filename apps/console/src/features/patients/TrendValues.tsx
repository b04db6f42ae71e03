import type { DiaryEntryView, PatientTrend } from '@suian/contracts/diary';
import { sideOfRow } from '@suian/domain/chart/trend-lines';
import { Button } from 'antd';
import { useState } from 'react';
import type { ClockProps } from '../../ui/clock-props.js';
import { Tag } from '../../ui/Tag.js';
import { instantWords } from '../../ui/time-words.js';
import { trendWords as say } from '../../words/trend.js';
import { valueWords } from './trend-said.js';
import patient from './patient.module.css';
import css from './trend.module.css';

const FIRST = 10;

/** The same values as a list, newest first; typing errors struck through. */
export function TrendValues({ shown, now, offsetMinutes }: ClockProps & { shown: PatientTrend }) {
  const [isOpen, setOpen] = useState(false);
  const rows = isOpen ? shown.rows : shown.rows.slice(0, FIRST);
  return (
    <>
      <table className={css.values} aria-label={say.table}>
        <thead>
          <tr>
            <th scope="col">{say.columns.at}</th>
            <th scope="col">{say.columns.value}</th>
            <th scope="col">{say.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <time dateTime={row.measuredAt}>
                  {instantWords(row.measuredAt, now, offsetMinutes, true)}
                </time>
                <p className={patient.note}>{howWords(row)}</p>
              </td>
              <td className={row.mistakeAt ? css.struck : undefined}>
                {row.metric === 'note' ? row.note : valueWords(row.metric, row.values)}
              </td>
              <td>
                <State row={row} shown={shown} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.rows.length > rows.length && (
        <Button size="small" onClick={() => setOpen(true)}>
          {say.more(shown.rows.length - rows.length)}
        </Button>
      )}
    </>
  );
}

function howWords({ source, context, isLate, values, metric }: DiaryEntryView): string {
  const beside = metric === 'blood-pressure' && values['pulse'] !== undefined;
  return [
    say.sources[source],
    context && say.context(context),
    beside && `${say.part('pulse')} ${values['pulse']}`,
    isLate && say.late,
  ]
    .filter(Boolean)
    .join(' · ');
}

function State({ row, shown }: { row: DiaryEntryView; shown: PatientTrend }) {
  if (row.mistakeAt) return <>{say.mistake}</>;
  const side = sideOfRow(row, shown.trend.parts);
  const state = say.states[row.state];
  return (
    <>
      {side && <Tag tone={side === 'in' ? 'green' : 'amber'}>{say.sides[side]}</Tag>}{' '}
      {state && <Tag tone={row.state === 'rechecked' ? 'grey' : 'amber'}>{state}</Tag>}
    </>
  );
}
