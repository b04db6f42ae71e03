import { Button, Skeleton } from 'antd';
import { EmptyState } from '../../ui/EmptyState.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { words } from '../../words.js';
import { CallTableRow } from './CallTableRow.js';
import type { CallTableProps } from './call-table-props.js';
import css from './call-table.module.css';
import type { Show } from './worklist-search.js';

const said = words.worklist;
const BONES = [1, 2, 3, 4, 5, 6];

function columnsOf(show: Show): [string, string | undefined][] {
  const { columns } = said;
  const when = show === 'done' ? columns.ended : show === 'later' ? columns.notBefore : columns.due;
  return [
    [columns.rank, css.rank],
    [columns.patient, css.patient],
    [columns.tier, css.tier],
    [columns.what, css.what],
    [columns.why, css.why],
    [when, css.due],
    [columns.last, css.last],
    [show === 'done' ? said.doneBy : columns.who, css.who],
    [columns.acts, css.acts],
  ];
}

function Nothing({ list, show, onShowAll }: CallTableProps) {
  const isAll = show === 'all';
  return (
    <EmptyState
      title={said.empty[show]}
      note={isAll ? said.emptyNote(list.counts?.later ?? 0) : undefined}
      actions={isAll ? undefined : <Button onClick={onShowAll}>{said.showAll}</Button>}
    />
  );
}

function Waiting() {
  return (
    <div className={css.pad} aria-busy aria-label={words.shell.loading}>
      {BONES.map((bone) => (
        <Skeleton key={bone} title={false} paragraph={{ rows: 1 }} style={{ marginBottom: 20 }} />
      ))}
    </div>
  );
}

/** The ranked calls. */
export function CallTable(props: CallTableProps) {
  const { list, show } = props;
  if (list.isLoading) return <Waiting />;
  return (
    <>
      {Boolean(list.error) && (
        <div className={css.pad}>
          <ProblemLine error={list.error} onRetry={list.retry} />
        </div>
      )}
      {list.shown.length === 0 && !list.error && <Nothing {...props} />}
      {list.shown.length > 0 && (
        <table className={css.table} aria-label={said.table}>
          <thead>
            <tr>
              {columnsOf(show).map(([name, look]) => (
                <th key={name} scope="col" className={look}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.shown.map((shown, index) => (
              <CallTableRow key={shown.row.id} {...props} shown={shown} place={index + 1} />
            ))}
          </tbody>
        </table>
      )}
      {list.hidden > 0 && <p className={css.footnote}>{said.hidden(list.hidden)}</p>}
    </>
  );
}
