import type { CallDesk, FinishedCall, WorklistRow } from '@suian/contracts/worklist';
import { useEffect, useRef, useState } from 'react';
import { useDraft } from '../../data/drafts.js';
import { newIdempotencyKey } from '../../data/idempotency.js';
import { serverNow } from '../../data/server-clock.js';
import { useCallWriter, useWorklistRefresh } from '../../data/worklist.js';
import { draftOf, endOf, notesOf, type CallNotes } from './call-notes.js';
import { standingOf } from './standing.js';

/** Writes run one at a time; what went wrong stays until the next press. */
function useWrites() {
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const attempt = async <T>(write: () => Promise<T | null>): Promise<T | null> => {
    setError(null);
    try {
      return await write();
    } catch (refusal) {
      setError(refusal);
      return null;
    }
  };
  const press = async <T>(write: () => Promise<T | null>): Promise<T | null> => {
    setIsSaving(true);
    const done = await attempt(write);
    setIsSaving(false);
    return done;
  };
  return { error, isSaving, attempt, press };
}

/** What is noted of one call: kept here at once, on the server soon after, as its outcome at the end. */
export function useCallNotes(desk: CallDesk, myId: string) {
  const { call } = desk;
  const [kept, keep, drop] = useDraft<CallNotes | null>(`call:${call.id}`, null);
  const standing = standingOf(call, myId, Boolean(kept?.startedAt));
  const isMine = standing === 'mine';
  const canWork = isMine || standing === 'free' || standing === 'dropped';
  const { writer, draftState } = useCallWriter(call);
  const { error, isSaving, attempt, press } = useWrites();
  const refresh = useWorklistRefresh();
  const notes = kept ?? notesOf(desk, isMine);
  const latest = useRef(notes);
  useEffect(() => {
    latest.current = notes;
  });

  const put = (part: Partial<CallNotes>) => {
    latest.current = { ...latest.current, ...part };
    keep(latest.current);
    return latest.current;
  };
  /** The telephone is in my hand: from now on it is mine, and the time runs. */
  const begin = () => {
    if (!canWork) return;
    if (standing === 'free') void attempt(() => writer.claim());
    const { startedAt } = latest.current;
    const { startedAt: since } = put({ startedAt: startedAt ?? serverNow().toISOString() });
    if (since && startedAt === null) writer.note(draftOf(latest.current, since));
  };
  const change = (part: Partial<CallNotes>) => {
    if (!canWork || isSaving) return;
    begin();
    const { startedAt } = put(part);
    if (startedAt) writer.note(draftOf(latest.current, startedAt));
  };
  /** For what is only said at the end. */
  const decide = (part: Partial<CallNotes>) => void (canWork && !isSaving && put(part));

  const finish = async (): Promise<FinishedCall | null> => {
    const { outcome, submissionId, startedAt } = latest.current;
    if (!canWork || isSaving || outcome === null) return null;
    const ending = { outcome, submissionId: submissionId ?? newIdempotencyKey(), startedAt };
    const since = startedAt ?? serverNow().toISOString();
    put({ submissionId: ending.submissionId });
    const body = endOf(desk, latest.current, { ...ending, startedAt: since });
    const finished = await press(() => writer.finish(body));
    if (finished === null) return null;
    drop();
    refresh();
    return finished;
  };
  const postpone = async (at: string): Promise<WorklistRow | null> => {
    if (!canWork || isSaving) return null;
    const row = await press(() => writer.postpone(at));
    if (row) refresh();
    return row;
  };
  return { standing, notes, canWork, begin, change, decide, finish, postpone, draftState, error, isSaving };
}

export type CallNotesDesk = ReturnType<typeof useCallNotes>;
