import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useDepartment } from '../../data/department.js';
import { useOffsetMinutes, useStaff } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { words } from '../../words.js';
import { CallTable } from './CallTable.js';
import { LaterDialog } from './LaterDialog.js';
import { firstToCall } from './merge-calls.js';
import { TodayCards } from './TodayCards.js';
import { TodayHead } from './TodayHead.js';
import { TodayTabs } from './TodayTabs.js';
import css from './today.module.css';
import { useCallList, type CallList } from './use-call-list.js';
import { useOpenCall } from './use-open-call.js';
import { usePostponing } from './use-postponing.js';
import { useTodayKeys } from './use-today-keys.js';
import type { Show, WorklistSearch } from './worklist-search.js';

/** The selected row is in the address: going back finds it again. Nothing chosen means the first. */
function useSelection(list: CallList) {
  const search = useSearch({ from: '/shell/today' });
  const navigate = useNavigate({ from: '/today' });
  const go = useCallback(
    (change: WorklistSearch) =>
      void navigate({ search: (before: WorklistSearch) => ({ ...before, ...change }), replace: true }),
    [navigate],
  );
  const selected = (list.shown.find(({ row }) => row.id === search.call) ?? list.shown[0])?.row;
  const step = (by: number) => {
    const place = list.shown.findIndex(({ row }) => row.id === selected?.id);
    const target = list.shown[place + by];
    if (target) go({ call: target.row.id });
  };
  return { show: search.show ?? ('all' as Show), selected, go, step };
}

/** c03: whom to call today, the most pressing first, and why. */
export function TodayPage() {
  const { staffId } = useStaff();
  const offsetMinutes = useOffsetMinutes();
  const now = useNow();
  const { departmentId } = useDepartment();
  const search = useSearch({ from: '/shell/today' });
  const list = useCallList({ show: search.show ?? 'all', ...(departmentId ? { departmentId } : {}) });
  const { show, selected, go, step } = useSelection(list);
  const [explainedId, explain] = useState<string | null>(null);
  const openCall = useOpenCall();
  const later = usePostponing();
  const canWork = show !== 'done';
  const first = canWork ? firstToCall(list.shown, { myId: staffId, now }) : undefined;
  const choose = (next: Show) => {
    explain(null);
    go({ show: next === 'all' ? undefined : next, call: undefined });
  };
  useTodayKeys({
    step,
    open: () => selected && openCall(selected.id, false),
    call: () => selected && canWork && openCall(selected.id, true),
    later: () => selected && canWork && later.ask(selected),
    why: () => explain(explainedId === null ? (selected?.id ?? null) : null),
    stopWhy: () => explain(null),
  });
  return (
    <div className={css.page}>
      <TodayHead counts={list.counts} first={first} onStart={(row) => openCall(row.id, true)} />
      <TodayCards counts={list.counts} show={show} onShow={choose} />
      <section className={css.card} aria-label={words.worklist.table}>
        <TodayTabs show={show} list={list} onShow={choose} />
        <CallTable
          list={list}
          show={show}
          selectedId={selected?.id}
          explainedId={explainedId}
          myId={staffId}
          clock={{ now, offsetMinutes }}
          onExplain={explain}
          onSelect={(row) => go({ call: row.id })}
          onOpen={(row, isCalling) => openCall(row.id, isCalling)}
          onLater={later.ask}
          onShowAll={() => choose('all')}
        />
      </section>
      {later.asked && (
        <LaterDialog
          name={later.asked.patient.maskedName}
          clock={{ now, offsetMinutes }}
          isSaving={later.isSaving}
          error={later.error}
          onCancel={later.cancel}
          onChoose={later.choose}
        />
      )}
    </div>
  );
}
