import { Button, Skeleton } from 'antd';
import type { ClockProps } from '../../ui/clock-props.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { words } from '../../words.js';
import { intakeWords as say } from '../../words/intake.js';
import { RefusalItem } from './RefusalItem.js';
import { useRefusals } from './refusal-queries.js';
import { useIntakeKeys } from './use-intake-keys.js';
import type { Show } from './use-intake-search.js';
import css from './intake.module.css';

interface RefusalListCardProps extends ClockProps {
  show: Show;
  openId: string | undefined;
  onOpen: (refusalId: string) => void;
}

export function RefusalListCard({ show, openId, onOpen, ...clock }: RefusalListCardProps) {
  const list = useRefusals({ show });
  const rowList = useIntakeKeys();
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className={css.card} aria-busy={list.isPending}>
      {list.error && <ProblemLine error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && (
        <div className={css.loading} role="status" aria-label={words.shell.loading}>
          <Skeleton active title={false} paragraph={{ rows: 6 }} />
        </div>
      )}
      {list.data && rows.length === 0 && <NothingRefused show={show} />}
      <ul ref={rowList} aria-label={say.tableLabel}>
        {rows.map((row) => (
          <RefusalItem
            key={row.id}
            refusal={row}
            isOpen={row.id === openId}
            onOpen={() => onOpen(row.id)}
            {...clock}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className={css.more}>
          <Button aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? say.loadingMore : say.more}
          </Button>
        </div>
      )}
    </section>
  );
}

function NothingRefused({ show }: { show: Show }) {
  if (show === 'settled') return <EmptyState title={say.emptySettled} />;
  return <EmptyState title={say.empty} note={say.emptyNote} />;
}
