import type { RecordEntryRequest } from '@suian/contracts/diary';
import type { ErrorCode } from '@suian/contracts/errors';
import type { SubmitResponseRequest } from '@suian/contracts/patient-app';

interface Kept {
  title: string;
  /** Whom to call where it is refused. */
  wardPhone: string;
  refusedWith: ErrorCode | null;
}

export interface OutgoingAnswer extends Kept {
  taskId: string;
  body: SubmitResponseRequest;
}

export interface OutgoingEntry extends Kept {
  kind: 'diary';
  body: RecordEntryRequest;
}

/** What the patient gave, on its way. It leaves only by a receipt or by one of the final refusals. */
export type Outgoing = OutgoingAnswer | OutgoingEntry;
export type NewOutgoing = Omit<OutgoingAnswer, 'refusedWith'> | Omit<OutgoingEntry, 'refusedWith'>;

export function isAnswer(entry: Outgoing): entry is OutgoingAnswer {
  return 'taskId' in entry;
}
