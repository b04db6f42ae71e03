import { ProblemError } from '@suian/api-client/call';
import type { RegisteredDischarge } from '@suian/contracts/discharges';
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

/** The form's draft outlives the page and the session (in memory), so nothing typed is lost. */
export function useRegistration(today: string, onDone: (done: RegisteredDischarge, dischargedOn: string) => void): Registration {
  const { departmentId, departments } = useDepartment();
  const [kept, write, discard] = useDraft<RegistrationDraft | null>(DRAFT_KEY, null);
  const draft = kept ?? emptyDraft(departmentId ?? (departments.length === 1 ? (departments[0]?.id ?? '') : ''), today);
  const [checked, setChecked] = useState(UNCHECKED);
  const register = useRegisterDischarge();
  // A double click comes sooner than the pending state is drawn.
  const isSending = useRef(false);
  const faults = checkRegistration(tidyDraft(draft), today);

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
    const tidied = tidyDraft(draft);
    write(tidied);
    setChecked({ ...checked, isSubmitted: true });
    if (Object.keys(faults).length > 0 || isSending.current) return;
    isSending.current = true;
    register.mutate(requestOf(tidied, says), {
      onSuccess: (done) => {
        discard();
        onDone(done, tidied.dischargedOn);
      },
      onError: (error) => setChecked((before) => ({ ...before, byServer: faultsOf(error) })),
      onSettled: () => {
        isSending.current = false;
      },
    });
  };
  return {
    draft,
    faultOf: (field) => {
      const isShown = checked.isSubmitted || checked.left.has(field);
      return checked.byServer[field] ?? (isShown ? faults[field] : undefined);
    },
    change,
    leave,
    isFilledById: factsOfIdNo(draft.idNo) !== null,
    submit,
    isSending: register.isPending,
    error: register.error,
    dismiss: register.reset,
    discard,
  };
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
