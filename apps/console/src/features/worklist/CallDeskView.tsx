import type { CallDesk, FinishedCall } from '@suian/contracts/worklist';
import { App } from 'antd';
import { useState } from 'react';
import { useReveal } from '../../data/patients.js';
import { serverNow } from '../../data/server-clock.js';
import { useMay, useOffsetMinutes, useStaff } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { AdviceCard } from './AdviceCard.js';
import css from './call.module.css';
import { CallHeader } from './CallHeader.js';
import { CallLock } from './CallLock.js';
import { obstacles } from './call-notes.js';
import { FormCard } from './FormCard.js';
import { judge } from './judgement.js';
import { LaterDialog } from './LaterDialog.js';
import { OutcomeBar } from './OutcomeBar.js';
import { PastColumn } from './PastColumn.js';
import { ScriptCard } from './ScriptCard.js';
import { useBeginOnce } from './use-begin-once.js';
import { useCallKeys } from './use-call-keys.js';
import { useCallNotes } from './use-call-notes.js';
import { useCallTurn } from './use-call-turn.js';
import { useScript } from './use-script.js';

export interface CallDeskViewProps {
  desk: CallDesk;
  nextName: string | undefined;
  onFinished: (finished: FinishedCall) => void;
  /** On to the next: this one was put off, in words. */
  onPutOff: (done: string) => void;
  /** On to the next: a colleague has this one. */
  onNext: () => void;
}

/** Stores the outcome, or says what is still missing and goes there. */
function useFinish(
  desk: CallDesk,
  book: ReturnType<typeof useCallNotes>,
  turn: ReturnType<typeof useCallTurn>,
  onFinished: (finished: FinishedCall) => void,
) {
  const { message } = App.useApp();
  const said = words.call.bar;
  return async () => {
    if (!book.canWork || book.isSaving) return;
    if (book.notes.outcome === null) return void message.info(said.chooseFirst);
    const [first, ...rest] = obstacles(desk, book.notes);
    if (first) {
      turn.goTo(first.linkId, true);
      const isMissing = first.what === 'required';
      return void message.warning(isMissing ? said.missing(rest.length + 1) : said.faulty);
    }
    const finished = await book.finish();
    if (finished) onFinished(finished);
  };
}

/** 稍后再打 from the desk: what was noted stays on the server. */
function useLater(
  desk: CallDesk,
  book: ReturnType<typeof useCallNotes>,
  onPutOff: CallDeskViewProps['onPutOff'],
) {
  const [isAsked, setIsAsked] = useState(false);
  const offset = useOffsetMinutes();
  const choose = async (at: string) => {
    const row = await book.postpone(at);
    if (!row) return;
    setIsAsked(false);
    const time = instantWords(at, serverNow(), offset, true);
    onPutOff(words.worklist.later.done(desk.call.patient.maskedName, time));
  };
  return { isAsked, ask: () => book.canWork && setIsAsked(true), cancel: () => setIsAsked(false), choose };
}

/** Script, form beside, outcome in one press. */
export function CallDeskView({ desk, nextName, onFinished, onPutOff, onNext }: CallDeskViewProps) {
  const { staffId, departments } = useStaff();
  const clock = { now: useNow(), offsetMinutes: useOffsetMinutes() };
  const book = useCallNotes(desk, staffId);
  const turn = useCallTurn(desk, book);
  const script = useScript(desk, book);
  const reveal = useReveal(desk.call.patient.id);
  const mayReveal = useMay('patient.reveal');
  const later = useLater(desk, book, onPutOff);
  const finish = useFinish(desk, book, turn, onFinished);
  const { notes, canWork } = book;
  const show = () => mayReveal && !reveal.data && !reveal.isPending && reveal.mutate(['name', 'phone']);
  const call = () => {
    if (!canWork || notes.startedAt) return;
    book.begin();
    if (desk.hasPhone) show();
  };
  const hangUp = () => {
    if (!canWork || !notes.startedAt || notes.hungUpAt) return;
    book.decide({ hungUpAt: serverNow().toISOString() });
    turn.goToOutcome();
  };
  useBeginOnce(call);
  useCallKeys({
    ...turn,
    nextSegment: script.next,
    call,
    hangUp,
    later: later.ask,
    finish: () => void finish(),
  });
  const ward = departments.find(({ id }) => id === desk.call.departmentId);
  const judgement = judge(desk.questionnaire, desk.pack, notes.answers, {
    now: clock.now,
    cover: ward?.cover ?? null,
  });
  return (
    <>
      <CallHeader
        desk={desk}
        notes={notes}
        canWork={canWork}
        revealed={reveal.data}
        isRevealing={reveal.isPending}
        onReveal={mayReveal ? show : undefined}
        onCall={call}
        onHangUp={hangUp}
        onLater={later.ask}
      />
      <ProblemLine error={reveal.error} />
      <CallLock call={desk.call} standing={book.standing} now={clock.now} onNext={onNext} />
      <div className={css.columns}>
        <div className={css.column} tabIndex={0} role="group" aria-label={words.call.script.title}>
          <AdviceCard judgement={judgement} isSample={desk.pack.signedOffBy === null} />
          <ScriptCard desk={desk} script={script} isOff={!canWork} />
        </div>
        <FormCard desk={desk} book={book} turn={turn} clock={clock} judgement={judgement} />
        <PastColumn desk={desk} clock={clock} />
      </div>
      <OutcomeBar book={book} turn={turn} clock={clock} nextName={nextName} onFinish={() => void finish()} />
      {later.isAsked && (
        <LaterDialog
          name={desk.call.patient.maskedName}
          clock={clock}
          isSaving={book.isSaving}
          error={book.error}
          onCancel={later.cancel}
          onChoose={(at) => void later.choose(at)}
        />
      )}
    </>
  );
}
