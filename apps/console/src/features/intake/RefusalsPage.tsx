import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { paths } from '../../app/paths.js';
import { useOffsetMinutes } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHead } from '../../ui/PageHead.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { words } from '../../words.js';
import { intakeWords as say } from '../../words/intake.js';
import { RefusalItem } from './RefusalItem.js';
import { useRefusals } from './refusal-queries.js';
import { SettleDialog } from './SettleDialog.js';
import css from './intake.module.css';

type Show = keyof typeof say.show;

const SHOWS: { value: Show; label: string }[] = [
  { value: 'open', label: say.show.open },
  { value: 'settled', label: say.show.settled },
];

/** Units that did not get in. Their sender read 200 and will not send them again (decision 21). */
export function RefusalsPage() {
  const navigate = useNavigate();
  const now = useNow();
  const offsetMinutes = useOffsetMinutes();
  const [show, setShow] = useState<Show>('open');
  const [settlingId, setSettlingId] = useState<string | null>(null);
  const list = useRefusals({ show });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const actions = (
    <>
      <Segmented aria-label={say.showLabel} value={show} options={SHOWS} onChange={setShow} />
      <Button onClick={() => void navigate({ to: paths.register })}>{say.register}</Button>
    </>
  );
  return (
    <div className={css.page}>
      <PageHead title={say.title} note={say.note} actions={actions} />
      <section className={css.card} aria-busy={list.isPending}>
        {list.error && <ProblemLine error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && (
          <div className={css.loading} role="status" aria-label={words.shell.loading}>
            <Skeleton active title={false} paragraph={{ rows: 6 }} />
          </div>
        )}
        {list.data && rows.length === 0 && <NothingRefused show={show} />}
        <ul aria-label={say.tableLabel}>
          {rows.map((refusal) => (
            <RefusalItem
              key={refusal.id}
              refusal={refusal}
              now={now}
              offsetMinutes={offsetMinutes}
              onSettle={() => setSettlingId(refusal.id)}
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
      {settlingId && (
        <SettleDialog key={settlingId} refusalId={settlingId} onClose={() => setSettlingId(null)} />
      )}
    </div>
  );
}

function NothingRefused({ show }: { show: Show }) {
  if (show === 'settled') return <EmptyState title={say.emptySettled} />;
  return <EmptyState title={say.empty} note={say.emptyNote} />;
}
