import type { ConcernRule } from '@suian/domain/triage/concern-rule';

const MEDICINE = 'medicine';

/** Medicine that was stopped. */
export const medicineStopped = (source: string): ConcernRule => ({
  key: 'medicine-stopped',
  concern: MEDICINE,
  severity: 'warning',
  when: { item: 'medicine', anyOf: ['stopped'] },
  advice: 'medicine-today',
  source,
});

/** Medicine that was missed now and then, or that does not agree with the patient: the same for every long illness. */
export const medicineLooks = (source: string): readonly ConcernRule[] => [
  {
    key: 'medicine-missed',
    concern: MEDICINE,
    severity: 'notice',
    when: { item: 'medicine', anyOf: ['irregular'] },
    advice: 'medicine-look',
    source,
  },
  {
    key: 'side-effect',
    concern: MEDICINE,
    severity: 'notice',
    when: { item: 'side-effect', anyOf: ['yes'] },
    advice: 'side-effect-look',
    source,
  },
];
