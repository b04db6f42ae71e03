import { ProblemError } from '@suian/api-client/call';
import type { RegisterDischargeRequest } from '@suian/contracts/discharges';
import { useRef, useState } from 'react';
import { useDraft } from '../../data/drafts.js';
import { registrationWords } from '../../words/registration.js';
import { checkRegistration, type DraftFaults } from './check-registration.js';
import {
  factsOfIdNo,
  placeProblems,
  requestOf,
  tidyDraft,
  type DraftField,
  type NurseSays,
  type RegistrationDraft,
} from './registration-draft.js';

export interface Registration {
  draft: RegistrationDraft;
  /** What to say under a box now: only boxes left once, or all after the first 登记. */
  faultOf: (field: DraftField) => string | undefined;
  change: (field: DraftField, value: string) => void;
  leave: (field: DraftField) => void;
  /** True where the id number just filled birth date and sex. */
  isFilledById: boolean;
  submit: (says: NurseSays) => void;
  isSending: boolean;
  error: unknown;
  /** Put the question of the server away; everything typed stays. */
  dismiss: () => void;
  discard: () => void;
}

interface Checked {
  /** Boxes the nurse has left. */
  left: ReadonlySet<DraftField>;
  isSubmitted: boolean;
  /** Said by the server of what was sent; gone as soon as the box changes. */
  byServer: DraftFaults;
}

const UNCHECKED: Checked = { left: new Set(), isSubmitted: false, byServer: {} };

/** How a filled form goes out: as a new discharge, or in place of one that was refused. */
export interface FormSender<Done> {
  mutate: (
    body: RegisterDischargeRequest,
    then: {
      onSuccess: (done: Done) => void;
      onError: (error: unknown) => void;
      onSettled: () => void;
    },
  ) => void;
  isPending: boolean;
  error: unknown;
  reset: () => void;
}

interface RegistrationTask<Done> {
  today: string;
  /** Under which what is typed outlives the page and the session (in memory). */
  draftKey: string;
  /** What stands in the boxes before anything is typed. */
  start: RegistrationDraft;
  /** Faults are said at once: somebody else filled these boxes. */
  isChecked?: boolean;
  sender: FormSender<Done>;
  onDone: OnDone<Done>;
}

/** Sends once, however often it is pressed: a double click comes sooner than the pending state is drawn. */
function useSendOnce<Done>(
  register: FormSender<Done>,
  onDone: OnDone<Done>,
  onRefused: (error: unknown) => void,
) {
  const isSending = useRef(false);
  const send = (body: RegisterDischargeRequest) => {
    if (isSending.current) return;
    isSending.current = true;
    register.mutate(body, {
      onSuccess: (done) => onDone(done, body.encounter.dischargedOn),
      onError: onRefused,
      onSettled: () => {
        isSending.current = false;
      },
    });
  };
  return { send, isSending: register.isPending, error: register.error, dismiss: register.reset };
}

type OnDone<Done> = (done: Done, dischargedOn: string) => void;

export function useRegistration<Done>({
  today,
  draftKey,
  start,
  isChecked = false,
  sender,
  onDone,
}: RegistrationTask<Done>): Registration {
  const [kept, write, discard] = useDraft<RegistrationDraft | null>(draftKey, null);
  const draft = kept ?? start;
  const [checked, setChecked] = useState({ ...UNCHECKED, isSubmitted: isChecked });
  const faults = checkRegistration(tidyDraft(draft), today);
  const { send, ...sending } = useSendOnce(
    sender,
    (done, dischargedOn) => {
      discard();
      onDone(done, dischargedOn);
    },
    (error) => setChecked((before) => ({ ...before, byServer: faultsOf(error) })),
  );
  const change = (field: DraftField, value: string) => {
    const facts = field === 'idNo' ? factsOfIdNo(value) : null;
    write({ ...draft, [field]: value, ...facts });
    setChecked({ ...checked, byServer: { ...checked.byServer, [field]: undefined } });
  };
  const leave = (field: DraftField) => {
    write({ ...draft, [field]: tidyDraft(draft)[field] });
    setChecked({ ...checked, left: new Set([...checked.left, field]) });
  };
  const submit = (says: NurseSays) => {
    write(tidyDraft(draft));
    setChecked({ ...checked, isSubmitted: true });
    if (Object.keys(faults).length === 0) send(requestOf(tidyDraft(draft), says));
  };
  const faultOf = (field: DraftField) => {
    const isShown = checked.isSubmitted || checked.left.has(field);
    return checked.byServer[field] ?? (isShown ? faults[field] : undefined);
  };
  const isFilledById = factsOfIdNo(draft.idNo) !== null;
  return { draft, faultOf, change, leave, isFilledById, submit, discard, ...sending };
}

/** The server's own findings, each under its box; what only a person can answer is asked below instead. */
function faultsOf(error: unknown): DraftFaults {
  if (!(error instanceof ProblemError)) return {};
  const { code, errors } = error.problem;
  if (code === 'patient.looks-like-another' || code === 'encounter.close-to-another') return {};
  const placed = Object.entries(placeProblems(errors).fields);
  return Object.fromEntries(placed.map(([field, { what }]) => [field, serverFault(what)]));
}

function serverFault(what: string): string {
  const known: Record<string, string> = registrationWords.serverFaults;
  return known[what] ?? registrationWords.faults.notTaken;
}
