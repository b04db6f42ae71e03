import type { PlanCard } from '@suian/contracts/patients';
import { words } from '../../words.js';
import { patientsWords } from '../../words/patients.js';

/** 再次住院，暂停随访（今天 14:20 起）. */
export function pausedWords(paused: NonNullable<PlanCard['paused']>, since: string): string {
  return patientsWords.paused.since(words.patient.paused[paused.for], since);
}
