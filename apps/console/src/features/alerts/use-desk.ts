import type { AddAlertNoteRequest, AlertPage, DisposeAlertRequest } from '@suian/contracts/alerts';
import type { DispositionOutcome } from '@suian/domain/triage/episode';
import { mayClose } from '@suian/domain/triage/episode';
import { App } from 'antd';
import { useAddAlertNote, useClaimAlert, useDisposeAlert, useReleaseAlert } from '../../data/alerts.js';
import { useDraft } from '../../data/drafts.js';
import { words } from '../../words.js';
import type { Standing } from './standing.js';

export type Writing = AddAlertNoteRequest['kind'];

export interface OutcomeDraft {
  outcome: DispositionOutcome | null;
  toPatient: string;
  note: string;
}

const EMPTY_OUTCOME: OutcomeDraft = { outcome: null, toPatient: '', note: '' };

const said = words.alerts.said;

function bodyOf(version: number, outcome: DispositionOutcome, draft: OutcomeDraft): DisposeAlertRequest {
  const toPatient = draft.toPatient.trim();
  const note = draft.note.trim();
  return { version, outcome, ...(toPatient ? { toPatient } : {}), ...(note ? { note } : {}) };
}

/** The way out, chosen and written; kept per alert until it is saved. */
function useOutcome(page: AlertPage, canWork: boolean, onFinished: (page: AlertPage) => void) {
  const [draft, setDraft, dropDraft] = useDraft<OutcomeDraft>(`alert:${page.id}:outcome`, EMPTY_OUTCOME);
  const dispose = useDisposeAlert(page.id);
  const { message } = App.useApp();
  const choose = (outcome: DispositionOutcome) => {
    if (canWork && mayClose(page.severity, outcome)) setDraft({ ...draft, outcome });
  };
  const finish = async () => {
    if (!canWork) return;
    if (draft.outcome === null) return void message.info(words.alerts.outcomeBar.chooseFirst);
    const closed = await dispose.press(bodyOf(page.version, draft.outcome, draft));
    if (closed === null) return;
    dropDraft();
    onFinished(closed);
  };
  return { draft, setDraft, choose, finish, dispose };
}

/** All that can be done with one alert. A press while another is under way does nothing. */
export function useDesk(page: AlertPage, standing: Standing, onFinished: (page: AlertPage) => void) {
  const { message } = App.useApp();
  const claim = useClaimAlert(page.id);
  const release = useReleaseAlert(page.id);
  const addNote = useAddAlertNote(page.id);
  const [writing, setWriting, stopWriting] = useDraft<Writing | null>(`alert:${page.id}:writing`, null);
  const canWork = standing === 'free' || standing === 'mine';
  const outcome = useOutcome(page, canWork, onFinished);
  const writes = [claim, release, addNote, outcome.dispose];
  const isBusy = writes.some((write) => write.isPending);
  const fresh = () => writes.forEach((write) => write.error && write.reset());
  const { maskedName } = page.patient;

  const takeIt = async () => {
    if (standing !== 'free' || isBusy) return;
    fresh();
    if (await claim.press({ version: page.version })) void message.success(said.claimed(maskedName));
  };
  const takeOver = async (reason: string) => {
    fresh();
    const from = page.claimedBy?.name ?? '';
    const taken = await claim.press({ version: page.version, takeOverReason: reason });
    if (taken) void message.success(said.takenOver(from));
    return taken !== null;
  };
  const giveBack = async () => {
    if (standing !== 'mine' || isBusy) return;
    fresh();
    if (await release.press(page.version)) void message.success(said.released(maskedName));
  };
  const write = async (body: AddAlertNoteRequest) => {
    if (!canWork || isBusy) return false;
    fresh();
    const saved = await addNote.press({ claim: standing === 'free' ? page.version : null, body });
    if (saved === null) return false;
    stopWriting();
    void message.success(said.saved);
    return true;
  };
  const finish = async () => {
    if (isBusy) return;
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
    error: writes.map((each) => each.error).find(Boolean) ?? null,
  };
}

export type Desk = ReturnType<typeof useDesk>;
