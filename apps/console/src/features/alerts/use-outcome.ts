import type { AlertPage, DisposeAlertRequest } from '@suian/contracts/alerts';
import { mayClose, type DispositionOutcome } from '@suian/domain/triage/episode';
import { App } from 'antd';
import { useDisposeAlert } from '../../data/alerts.js';
import { words } from '../../words.js';
import { useSaying } from './use-saying.js';
import type { OutcomeDraft, useWritten } from './written.js';

const said = words.alerts.said;

function bodyOf(version: number, outcome: DispositionOutcome, draft: OutcomeDraft): DisposeAlertRequest {
  const toPatient = draft.toPatient.trim();
  const note = draft.note.trim();
  return { version, outcome, ...(toPatient ? { toPatient } : {}), ...(note ? { note } : {}) };
}

type Written = ReturnType<typeof useWritten>;

/** The way out, chosen and written; kept per alert until it is saved. */
export function useOutcome(
  page: AlertPage,
  canWork: boolean,
  { outcome: [draft, setDraft, dropDraft] }: Written,
  onFinished: (page: AlertPage) => void,
) {
  const say = useSaying();
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
    const { maskedName } = page.patient;
    const done = closed.disposition?.toPatient ? said.closedTold(maskedName) : said.closed(maskedName);
    say(closed, done, () => setDraft(draft));
    onFinished(closed);
  };
  return { draft, setDraft, choose, finish, dispose };
}
