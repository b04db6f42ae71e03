import type { MessageList, MessageQuery, MessageRow } from '@suian/contracts/messages';
import { Button, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useOffsetMinutes } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHead } from '../../ui/PageHead.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { words } from '../../words.js';
import { messagesWords as say } from '../../words/messages.js';
import { DecideDialog } from './DecideDialog.js';
import { HoldBanner } from './HoldBanner.js';
import { MessageItem, type Decision } from './MessageItem.js';
import { useMessages } from './message-queries.js';
import css from './messages.module.css';

type Show = NonNullable<MessageQuery['show']> | 'undecided';

const SHOWS: readonly Show[] = ['undecided', 'unknown', 'failed', 'waiting', 'all'];

function figureOf(show: Show, counts: MessageList['counts']): number | null {
  if (show === 'all') return null;
  return show === 'undecided' ? counts.unknown + counts.failed : counts[show];
}

function optionsOf(counts: MessageList['counts'] | undefined) {
  return SHOWS.map((value) => {
    const figure = counts ? figureOf(value, counts) : null;
    return { value, label: figure === null ? say.show[value] : `${say.show[value]} ${figure}` };
  });
}

/** Every message that was not delivered, or may not have been, until a person decides. */
export function MessagesPage() {
  const clock = { now: useNow(), offsetMinutes: useOffsetMinutes() };
  const [show, setShow] = useState<Show>('undecided');
  const [deciding, setDeciding] = useState<{ row: MessageRow; decision: Decision } | null>(null);
  const list = useMessages(show === 'undecided' ? {} : { show });
  const first = list.data?.pages[0];
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const hold = first?.hold ?? null;
  return (
    <div className={css.page}>
      <PageHead
        title={say.title}
        note={say.note}
        actions={
          <Segmented
            aria-label={say.showLabel}
            value={show}
            options={optionsOf(first?.counts)}
            onChange={setShow}
          />
        }
      />
      {hold && <HoldBanner hold={hold} {...clock} />}
      <section className={css.card} aria-busy={list.isPending}>
        {list.error && <ProblemLine error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && (
          <div className={css.loading} role="status" aria-label={words.shell.loading}>
            <Skeleton active title={false} paragraph={{ rows: 6 }} />
          </div>
        )}
        {list.data && rows.length === 0 && <EmptyState title={say.empty[show]} note={say.emptyNote} />}
        <ul aria-label={say.tableLabel}>
          {rows.map((row) => (
            <MessageItem
              key={row.id}
              row={row}
              isHeld={hold !== null}
              // Among all of them stand also those that were decided about.
              mayDecide={show !== 'all'}
              onDecide={(decision) => setDeciding({ row, decision })}
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
      {deciding && <DecideDialog key={deciding.row.id} {...deciding} onClose={() => setDeciding(null)} />}
    </div>
  );
}
