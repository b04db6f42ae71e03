import { ProblemError } from '@suian/api-client/call';
import type { RegisterDischargeRequest, RegisteredDischarge } from '@suian/contracts/discharges';
import { useRef, useState } from 'react';
import { useDepartment } from '../../data/department.js';
import { useDraft } from '../../data/drafts.js';
import { registrationWords } from '../../words/registration.js';
import { checkRegistration, type DraftFaults } from './check-registration.js';
import { useRegisterDischarge } from './discharge-queries.js';
import {
  emptyDraft,
  factsOfIdNo,
  placeProblems,
  requestOf,
  tidyDraft,
  type DraftField,
  type NurseSays,
  type RegistrationDraft,
} from './registration-draft.js';

const DRAFT_KEY = 'registration';

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

/** The draft outlives the page and the session (in memory), so nothing typed is lost. */
function useKeptDraft(today: string): [RegistrationDraft, (draft: RegistrationDraft) => void, () => void] {
  const { departmentId, departments } = useDepartment();
  const [kept, write, discard] = useDraft<RegistrationDraft | null>(DRAFT_KEY, null);
  const only = departments.length === 1 ? departments[0]?.id : undefined;
  return [kept ?? emptyDraft(departmentId ?? only ?? '', today), write, discard];
}

/** Sends once, however often it is pressed: a double click comes sooner than the pending state is drawn. */
function useSendOnce(onDone: OnDone, onRefused: (error: unknown) => void) {
  const register = useRegisterDischarge();
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

type OnDone = (done: RegisteredDischarge, dischargedOn: string) => void;

export function useRegistration(today: string, onDone: OnDone): Registration {
  const [draft, write, discard] = useKeptDraft(today);
  const [checked, setChecked] = useState(UNCHECKED);
  const faults = checkRegistration(tidyDraft(draft), today);
  const { send, ...sending } = useSendOnce(
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
