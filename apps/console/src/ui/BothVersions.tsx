import { Button } from 'antd';
import { bothVersionsWords as say } from '../words/both-versions.js';
import css from './both-versions.module.css';
import { SeverityMark } from './SeverityMark.js';
import type { VersionRow } from './version-rows.js';

export interface BothVersionsProps {
  rows: readonly VersionRow[];
  /** What was typed and is kept; '' where nothing was. */
  typed?: string;
  onContinue: () => void;
}

function Row({ row }: { row: VersionRow }) {
  const isChanged = row.seen !== row.now;
  return (
    <tr className={isChanged ? css.changed : undefined}>
      <th scope="row">{row.name}</th>
      <td>{row.seen}</td>
      <td>
        {row.now}
        {isChanged && <span className={css.mark}>{say.changed}</span>}
      </td>
    </tr>
  );
}

/** What was seen beside what is now. Nothing is cleared; one press goes on with the new one. */
export function BothVersions({ rows, typed = '', onContinue }: BothVersionsProps) {
  return (
    <section className={css.box} role="alert" aria-label={say.title}>
      <div className={css.head}>
        <SeverityMark severity="warning" isBesideWord />
        <b>{say.title}</b>
        <span className={css.end}>
          <Button type="primary" onClick={onContinue}>
            {say.proceed}
          </Button>
        </span>
      </div>
      <table className={css.table} aria-label={say.table}>
        <thead>
          <tr>
            <th scope="col">{say.fact}</th>
            <th scope="col">{say.seen}</th>
            <th scope="col">{say.now}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.name} row={row} />
          ))}
        </tbody>
      </table>
      {typed && (
        <p className={css.typed}>
          <span>{say.typed}</span>
          {typed}
        </p>
      )}
    </section>
  );
}
