import type { AddAlertNoteRequest, AlertPage } from '@suian/contracts/alerts';
import { App } from 'antd';
import { useAddAlertNote } from '../../data/alerts.js';
import { words } from '../../words.js';
import { bothVersionsWords } from '../../words/both-versions.js';
import type { Standing } from './standing.js';
import { useHolding } from './use-holding.js';
import { useOutcome } from './use-outcome.js';
import { useVersions } from './use-versions.js';
import { typedText, useWritten, type Writing } from './written.js';

/** All that can be done with one alert. A press while another is under way does nothing. */
export function useDesk(page: AlertPage, standing: Standing, onFinished: (page: AlertPage) => void) {
  const { message } = App.useApp();
  const { claim, release, ...holding } = useHolding(page);
  const addNote = useAddAlertNote(page.id);
  const written = useWritten(page.id);
  const [writing, setWriting, stopWriting] = written.writing;
  const canWork = standing === 'free' || standing === 'mine';
  const outcome = useOutcome(page, canWork, written, onFinished);
  const typed = typedText(written);
  const versions = useVersions(page, typed !== '');
  const writes = [claim, release, addNote, outcome.dispose];
  const isBusy = writes.some((write) => write.isPending);
  const fresh = () => writes.forEach((write) => write.error && write.reset());
  /** What she wrote was meant for what she saw: it is not sent before she has looked at what is new. */
  const mustLook = () => {
    if (versions.changed) void message.info(bothVersionsWords.lookFirst);
    return versions.changed !== null;
  };

  const takeIt = async () => {
    if (standing !== 'free' || isBusy) return;
    fresh();
    await holding.take();
  };
  const takeOver = (reason: string) => {
    fresh();
    return holding.takeOver(reason);
  };
  const giveBack = async () => {
    if (standing !== 'mine' || isBusy) return;
    fresh();
    await holding.giveBack();
  };
  const write = async (body: AddAlertNoteRequest) => {
    if (!canWork || isBusy || mustLook()) return false;
    fresh();
    const saved = await addNote.press({ claim: standing === 'free' ? page.version : null, body });
    if (saved === null) return false;
    stopWriting();
    void message.success(words.alerts.said.saved);
    return true;
  };
  const finish = async () => {
    if (isBusy || mustLook()) return;
    fresh();
    await outcome.finish();
  };
  const openWriting = (kind: Writing) => canWork && setWriting(kind);
  return {
    ...outcome,
    takeIt,
    takeOver,
    giveBack,
    write,
    finish,
    writing,
    openWriting,
    stopWriting,
    canWork,
    isBusy,
    isClaiming: claim.isPending,
    isReleasing: release.isPending,
    isSaving: addNote.isPending,
    isFinishing: outcome.dispose.isPending,
    alertId: page.id,
    clearError: fresh,
    typed,
    versions,
    error: writes.map((each) => each.error).find(Boolean) ?? null,
  };
}

export type Desk = ReturnType<typeof useDesk>;
