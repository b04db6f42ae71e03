import { Button, Skeleton } from 'antd';
import { useOffsetMinutes } from '../../data/session.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { lateCounts } from './alert-clock.js';
import { QueueRowItem } from './QueueRowItem.js';
import css from './queue.module.css';
import type { Queue } from './use-queue.js';

export interface QueueListProps {
  queue: Queue;
  selectedId: string | undefined;
  isFiltered: boolean;
  /** 超期: sorted by how late. */
  isBoard: boolean;
  myId: string;
  now: Date;
  onSelect: (id: string) => void;
  onShowAll: () => void;
}

const said = words.alerts.list;
const LATE_KINDS = ['claim', 'contact', 'resolve'] as const;
const SKELETON_ROWS = [1, 2, 3, 4, 5, 6];

function Nothing({ queue, isFiltered, now, onShowAll }: QueueListProps) {
  const offset = useOffsetMinutes();
  if (isFiltered) {
    return (
      <EmptyState title={said.emptyFiltered} actions={<Button onClick={onShowAll}>{said.showAll}</Button>} />
    );
  }
  const { lastResolvedAt } = queue;
  const note = lastResolvedAt ? said.emptyLast(instantWords(lastResolvedAt, now, offset)) : said.emptyNever;
  return <EmptyState title={said.empty} note={note} />;
}

function Waiting() {
  return (
    <div className={css.pad} aria-busy aria-label={words.shell.loading}>
      {SKELETON_ROWS.map((row) => (
        <Skeleton key={row} title={{ width: '60%' }} paragraph={{ rows: 1 }} style={{ marginBottom: 22 }} />
      ))}
    </div>
  );
}

/** The board of what is late: how many by the clock that passed. */
function LateLine({ queue, now }: Pick<QueueListProps, 'queue' | 'now'>) {
  const late = lateCounts(
    queue.shown.filter(({ hasLeft }) => !hasLeft).map(({ row }) => row),
    now,
  );
  const kinds = LATE_KINDS.filter((kind) => late[kind] > 0);
  if (kinds.length === 0) return null;
  return (
    <p className={css.board}>
      {kinds.map((kind) => (
        <b key={kind}>{words.alerts.late.count(words.alerts.clocks[kind], late[kind])}</b>
      ))}
      <span>{words.alerts.late.board}</span>
    </p>
  );
}

/** The queue below its head. */
export function QueueList(props: QueueListProps) {
  const { queue, selectedId, isBoard, myId, now, onSelect } = props;
  if (queue.isLoading) return <Waiting />;
  return (
    <>
      {Boolean(queue.error) && (
        <div className={css.pad}>
          <ProblemLine error={queue.error} onRetry={queue.retry} />
        </div>
      )}
      {isBoard && <LateLine queue={queue} now={now} />}
      <div className={css.list}>
        {queue.shown.length === 0 && !queue.error && queue.arrived.length === 0 && <Nothing {...props} />}
        <ul aria-label={said.name}>
          {queue.shown.map((item) => (
            <QueueRowItem
              key={item.row.id}
              item={item}
              isSelected={item.row.id === selectedId}
              myId={myId}
              now={now}
              onSelect={onSelect}
            />
          ))}
        </ul>
        {queue.hasMore && (
          <div className={css.more}>
            <Button onClick={queue.loadMore} loading={queue.isLoadingMore}>
              {words.shell.more}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
