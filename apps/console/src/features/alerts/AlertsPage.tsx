import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import type { AlertPage } from '@suian/contracts/alerts';
import { useCallback, useEffect } from 'react';
import { paths } from '../../app/paths.js';
import type { QueueFilter } from '../../data/alerts.js';
import { useDepartment } from '../../data/department.js';
import { useStaff } from '../../data/session.js';
import { useUndone } from '../../data/undo.js';
import { useNow } from '../../data/use-now.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { words } from '../../words.js';
import { AlertDetail } from './AlertDetail.js';
import type { AlertSearch } from './alert-search.js';
import { nextToDo, type QueueRow } from './merge-queue.js';
import css from './queue.module.css';
import { NewBar } from './NewBar.js';
import { QueueHead } from './QueueHead.js';
import { QueueList } from './QueueList.js';
import { useQueue, type Queue } from './use-queue.js';

function filterOf(search: AlertSearch, departmentId: string | undefined): QueueFilter {
  return {
    show: search.show ?? 'open',
    ...(search.severity ? { severity: search.severity } : {}),
    ...(departmentId ? { departmentId } : {}),
  };
}

/** The first one nobody holds, else the first. */
function firstToDo(shown: readonly QueueRow[]): string | undefined {
  return (shown.find(({ row }) => row.claimedBy === null) ?? shown[0])?.row.id;
}

/** The selected row is in the address: going back finds it again. */
function useSelection(queue: Queue, myId: string) {
  const search = useSearch({ from: '/shell/alerts' });
  const navigate = useNavigate({ from: '/alerts' });
  const { history } = useRouter();
  const selectedId = search.alert;
  const go = useCallback(
    (change: AlertSearch) =>
      void navigate({ search: (before: AlertSearch) => ({ ...before, ...change }), replace: true }),
    [navigate],
  );
  const select = useCallback((alert: string | undefined) => go({ alert }), [go]);
  const first = firstToDo(queue.shown);
  useEffect(() => {
    // She may be on her way to another page, which is still loading: do not call her back.
    const isHere = history.location.pathname === paths.alerts;
    if (isHere && !selectedId && first) select(first);
  }, [selectedId, first, select, history]);
  const step = (by: number) => {
    const place = queue.shown.findIndex(({ row }) => row.id === selectedId);
    const target = queue.shown[place === -1 ? 0 : place + by];
    if (target) select(target.row.id);
  };
  const selectNext = (afterId: string) => select(nextToDo(queue.shown, afterId, myId) ?? undefined);
  return { selectedId, search, go, select, step, selectNext };
}

/** The triage queue: what waits on the left, the one being worked on at the right. */
export function AlertsPage() {
  const { staffId } = useStaff();
  const { departmentId } = useDepartment();
  const now = useNow();
  const queue = useQueue(filterOf(useSearch({ from: '/shell/alerts' }), departmentId));
  const { selectedId, search, go, select, step, selectNext } = useSelection(queue, staffId);
  const showAll = () => go({ show: undefined, severity: undefined, alert: undefined });
  const finish = (page: AlertPage) => {
    selectNext(page.id);
    queue.dismiss(page.id, page.version);
  };
  useUndone((page) => {
    queue.welcome(page.id);
    select(page.id);
  });
  return (
    <div className={css.page}>
      <div className={css.left}>
        <QueueHead
          search={search}
          counts={queue.counts}
          newcomers={<NewBar queue={queue} />}
          onShow={(show) => go({ show, alert: undefined })}
          onSeverity={(severity) => go({ severity, alert: undefined })}
        />
        <QueueList
          queue={queue}
          selectedId={selectedId}
          isFiltered={Boolean(search.severity) || (search.show ?? 'open') !== 'open'}
          isBoard={search.show === 'overdue'}
          myId={staffId}
          now={now}
          onSelect={select}
          onShowAll={showAll}
        />
      </div>
      <section className={css.right} aria-label={words.alerts.detail.name}>
        {selectedId ? (
          <AlertDetail key={selectedId} alertId={selectedId} now={now} onStep={step} onFinished={finish} />
        ) : (
          queue.shown.length > 0 && (
            <EmptyState title={words.alerts.detail.none} note={words.alerts.detail.noneNote} />
          )
        )}
      </section>
    </div>
  );
}
