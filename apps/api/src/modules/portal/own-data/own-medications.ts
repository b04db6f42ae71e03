import { addDays } from '@suian/domain/kernel/local-date';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { writeMedication } from '@suian/fhir/write-medication';
import type { Resource } from '@suian/fhir/write-resource';
import { ownFileWords } from '../../../own-file-words.js';
import type { MedicationRecord } from '../../patients/index.js';
import type { OwnPast } from './own-past.js';

const say = ownFileWords.medication;

/** What he takes and took; a mistake says so itself. */
export function medicationResources({ medications, patient, organization }: OwnPast, now: Date): Resource[] {
  const today = localDateIn(organization.zone, now);
  return medications.map((medication) =>
    writeMedication(
      {
        ...medication,
        patientId: patient.id,
        isMistake: medication.struckAt !== null,
        recordedAt: medication.recordedAt.toISOString(),
      },
      today,
    ),
  );
}

export function medicationLine(medication: MedicationRecord): string {
  const { name, dosage, startedOn, endedOn, reason, struckAt } = medication;
  const days = [
    ...(startedOn === null ? [] : [say.from(startedOn)]),
    ...(endedOn === null ? [] : [say.until(addDays(endedOn, -1))]),
  ];
  const line = [name, dosage ?? '', ...days].filter((part) => part !== '').join(' ');
  const why = reason === null ? '' : say.reason(reason);
  return line + why + (struckAt === null ? '' : ownFileWords.struck);
}
