import { useInfiniteQuery } from '@tanstack/react-query';
import type { StaffRow } from '@suian/contracts/session';
import { Button, Skeleton } from 'antd';
import { api } from '../../data/api.js';
import { keys } from '../../data/keys.js';
import { Card } from '../../ui/Card.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { Tag } from '../../ui/Tag.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { settingsWords as say } from '../../words/settings.js';
import css from './settings.module.css';

const PAGE_LIMIT = 50;
const COLUMNS = ['name', 'username', 'role', 'departments', 'lastSignIn', 'state'] as const;

function useStaffList() {
  return useInfiniteQuery({
    queryKey: keys.staff,
    queryFn: ({ pageParam }) =>
      api.call('listStaff', { query: { limit: PAGE_LIMIT, ...(pageParam ? { after: pageParam } : {}) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** Who can sign in; only for those who may read it. */
export function StaffCard(clock: ClockProps) {
  const list = useStaffList();
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Card title={say.staff} note={say.staffNote}>
      {list.error && <ProblemLine error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && (
        <div role="status" aria-label={words.shell.loading}>
          <Skeleton active title={false} paragraph={{ rows: 4 }} />
        </div>
      )}
      {list.data && rows.length === 0 && <EmptyState title={say.staffNone} />}
      {rows.length > 0 && <StaffTable rows={rows} {...clock} />}
      {list.hasNextPage && (
        <Button size="small" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {list.isFetchingNextPage ? say.loadingMore : say.more}
        </Button>
      )}
    </Card>
  );
}

function StaffTable({ rows, now, offsetMinutes }: ClockProps & { rows: readonly StaffRow[] }) {
  return (
    <table className={css.table} aria-label={say.staffTable}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {say.staffColumns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <b>{row.name}</b>
            </td>
            <td>{row.username}</td>
            <td>{words.shell.role[row.role]}</td>
            <td>{row.departments.join(say.dayJoin) || say.noDepartments}</td>
            <td>{row.lastSignInAt ? instantWords(row.lastSignInAt, now, offsetMinutes, true) : say.never}</td>
            <td>
              <Tag tone={row.isActive ? 'green' : 'grey'}>{row.isActive ? say.active : say.inactive}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
