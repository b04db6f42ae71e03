import { useNavigate, useParams } from '@tanstack/react-router';
import type { FinishedCall } from '@suian/contracts/worklist';
import { App, Skeleton } from 'antd';
import { useState } from 'react';
import { useDepartment } from '../../data/department.js';
import { serverNow } from '../../data/server-clock.js';
import { useOffsetMinutes, useStaff } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { useCallDesk } from '../../data/worklist.js';
import { paths } from '../../app/paths.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import css from './call.module.css';
import { CallDeskView } from './CallDeskView.js';
import { CallSideList } from './CallSideList.js';
import { nextToCall } from './merge-calls.js';
import { useCallList, type CallList } from './use-call-list.js';
import { useOpenCall } from './use-open-call.js';

const MESSAGE = { top: 60, maxCount: 1, duration: 3 };

/** The list without one's own finished calls: they go at once.  */
function without(list: CallList, leftIds: readonly string[]): CallList {
  return { ...list, shown: list.shown.filter(({ row, hasLeft }) => !(hasLeft && leftIds.includes(row.id))) };
}

/** What became of a stored call, in one line. */
function useStoredWords(): (finished: FinishedCall) => string {
  const offset = useOffsetMinutes();
  const said = words.call.said;
  return ({ call, alerts, nextAt }) => {
    const { maskedName } = call.patient;
    if (alerts.length > 0) return said.savedAlerts(maskedName, alerts.length);
    if (nextAt) return said.savedAgain(maskedName, instantWords(nextAt, serverNow(), offset, true));
    return said.saved(maskedName);
  };
}

type Message = ReturnType<typeof App.useApp>['message'];

/** Today's list at the left, one call at the right. `lasting`: says what must still be read on the page after this. */
function CallRoom({ lasting }: { lasting: Message }) {
  const { callId } = useParams({ from: '/shell/today/$callId' });
  const { staffId } = useStaff();
  const { departmentId } = useDepartment();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const openCall = useOpenCall();
  const [leftIds, setLeftIds] = useState<readonly string[]>([]);
  const list = without(useCallList({ show: 'all', ...(departmentId ? { departmentId } : {}) }), leftIds);
  const now = useNow();
  const offsetMinutes = useOffsetMinutes();
  const desk = useCallDesk(callId);
  const storedWords = useStoredWords();
  const next = nextToCall(list.shown, callId, { myId: staffId, now });
  const goOn = (toId: string | undefined, done: string) => {
    void (toId ? message : lasting).success(done);
    setLeftIds((before) => [...before, callId]);
    if (toId) return openCall(toId, false);
    void navigate({ to: paths.today });
  };
  // The one the button named; where the list knows none, the server's first.
  const finished = (reply: FinishedCall) => goOn(next?.id ?? reply.nextCall?.id, storedWords(reply));
  return (
    <div className={css.page}>
      <CallSideList
        list={list}
        currentId={callId}
        myId={staffId}
        clock={{ now, offsetMinutes }}
        onOpen={(id) => openCall(id, false)}
      />
      <section className={css.desk} aria-label={words.worklist.act.call}>
        {desk.error && <ProblemLine error={desk.error} onRetry={() => void desk.refetch()} />}
        {desk.data && (
          <CallDeskView
            key={callId}
            desk={desk.data}
            nextName={next?.patient.maskedName}
            onFinished={finished}
            onPutOff={(done) => goOn(next?.id, done)}
            onNext={() => (next ? openCall(next.id, false) : void navigate({ to: paths.today }))}
          />
        )}
        {desk.isPending && <Skeleton active paragraph={{ rows: 12 }} aria-label={words.shell.loading} />}
      </section>
    </div>
  );
}

/** c02. Words about what was done stand over the header, so that they never cover the outcomes. */
export function CallPage() {
  const { message } = App.useApp();
  return (
    <App component={false} message={MESSAGE}>
      <CallRoom lasting={message} />
    </App>
  );
}
