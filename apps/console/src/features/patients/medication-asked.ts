import type { MedicationRow } from '@suian/contracts/medications';
import type { MedicationAct } from './medication-queries.js';

/** What somebody pressed. */
export type MedicationAsked =
  { act: 'add' } | { act: 'change' | 'stop' | 'mark' | 'strike'; row: MedicationRow };

/** What each of the dialogs is given. */
export interface MedicationDialogProps {
  today: string;
  onAct: (act: MedicationAct) => Promise<unknown>;
  /** It is stored; the word for it. */
  onDone: (said: string) => void;
  onClose: () => void;
}
