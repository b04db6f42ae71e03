import type { WardListCard } from '@suian/contracts/ward-lists';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { paths } from '../../app/paths.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { Card } from '../../ui/Card.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { Tag } from '../../ui/Tag.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { wardListWords } from '../../words/ward-lists.js';
import { isOpen } from './list-step.js';
import { useWardLists } from './ward-list-queries.js';
import css from './ward-lists.module.css';

const say = wardListWords.earlier;
const COLUMNS = ['at', 'by', 'department', 'rows', 'result', 'state'] as const;
const TONE = { ready: 'amber', unmapped: 'amber', done: 'green', unreadable: 'grey' } as const;

/** What was brought in before, and what somebody left half way. */
export function EarlierLists(clock: ClockProps) {
  const lists = useWardLists();
  const rows = lists.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Card title={say.title} isBare className={css.earlier}>
      {lists.error && <ProblemLine error={lists.error} onRetry={() => void lists.refetch()} />}
      {lists.isPending && (
        <div className={css.inset} role="status" aria-label={words.shell.loading}>
          <Skeleton active title={false} paragraph={{ rows: 3 }} />
        </div>
      )}
      {lists.data && rows.length === 0 && <EmptyState title={say.none} note={say.noneNote} />}
      {rows.length > 0 && <ListTable rows={rows} {...clock} />}
      {lists.hasNextPage && (
        <div className={css.more}>
          <Button
            size="small"
            aria-busy={lists.isFetchingNextPage}
            onClick={() => void lists.fetchNextPage()}
          >
            {lists.isFetchingNextPage ? say.loadingMore : say.more}
          </Button>
        </div>
      )}
    </Card>
  );
}

function ListTable({ rows, ...clock }: ClockProps & { rows: readonly WardListCard[] }) {
  return (
    <table className={css.table} aria-label={say.table}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {say.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ListLine key={row.id} row={row} {...clock} />
        ))}
      </tbody>
    </table>
  );
}

function ListLine({ row, now, offsetMinutes }: ClockProps & { row: WardListCard }) {
  const at = instantWords(row.uploadedAt, now, offsetMinutes, true);
  const { created, updated, problems } = row.counts;
  const isCounted = row.state === 'ready' || row.state === 'done';
  return (
    <tr>
      <td>{at}</td>
      <td>{row.uploadedBy}</td>
      <td>{row.departmentName}</td>
      <td>{row.rows > 0 ? row.rows : words.time.none}</td>
      <td>{isCounted ? say.result(created, updated, problems) : words.time.none}</td>
      <td>
        <span className={css.stateRow}>
          <Tag tone={row.state in TONE ? TONE[row.state as keyof typeof TONE] : 'blue'}>
            {wardListWords.state[row.state]}
          </Tag>
          <Link to={paths.wardList(row.id)} aria-label={isOpen(row.state) ? say.goOnOf(at) : say.lookOf(at)}>
            {isOpen(row.state) ? say.goOn : say.look}
          </Link>
        </span>
      </td>
    </tr>
  );
}
