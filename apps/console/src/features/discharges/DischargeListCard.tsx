import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { EmptyState } from '../../ui/EmptyState.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { words } from '../../words.js';
import { dischargeWords } from '../../words/discharges.js';
import { isStanding, type DischargeFilter } from './discharge-list.js';
import { DischargeTable, TableBones, type DischargeTableProps } from './DischargeTable.js';
import type { useDischarges } from './discharge-queries.js';
import css from './discharges.module.css';

interface DischargeListCardProps {
  list: ReturnType<typeof useDischarges>;
  filter: DischargeFilter;
  /** 今天, 昨天 or a date in words. */
  day: string;
  table: DischargeTableProps;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function DischargeListCard({ list, filter, day, table, onKeyDown }: DischargeListCardProps) {
  const isEmpty = table.split.rows.length === 0 && table.split.earlier.length === 0;
  return (
    <section className={css.listCard} aria-busy={list.isPending} onKeyDown={onKeyDown}>
      {list.error && (
        <div className={css.problem}>
          <ProblemLine error={list.error} onRetry={() => void list.refetch()} />
        </div>
      )}
      {list.isPending && (
        <div role="status" aria-label={words.shell.loading}>
          <TableBones />
        </div>
      )}
      {list.data && isEmpty && <EmptyList filter={filter} day={day} />}
      {list.data && !isEmpty && <DischargeTable {...table} />}
      {list.hasNextPage && (
        <div className={css.more}>
          <Button aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? dischargeWords.loadingMore : dischargeWords.more}
          </Button>
        </div>
      )}
      {list.data && <p className={css.footnote}>{dischargeWords.footnote}</p>}
    </section>
  );
}

function EmptyList({ filter, day }: { filter: DischargeFilter; day: string }) {
  const { empty } = dischargeWords;
  if (filter === 'all') return <EmptyState title={empty.day(day)} note={empty.dayNote} />;
  const note = isStanding(filter) ? empty.standingNote : empty.filterNote;
  return <EmptyState title={empty[filter]} note={note} />;
}
