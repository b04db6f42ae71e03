import type { MedicationRow } from '@suian/contracts/medications';
import { addDays } from '@suian/domain/kernel/local-date';
import { useState } from 'react';
import { DayField } from '../../ui/DayField.js';
import { ReasonDialog } from '../../ui/ReasonDialog.js';
import { medicationWords } from '../../words/medications.js';
import { dayFault } from './medication-line.js';
import type { MedicationDialogProps } from './medication-asked.js';

const say = medicationWords.changing;

/** Another dose from a day on. */
export function ChangeMedicationDialog({
  row,
  today,
  onAct,
  onDone,
  onClose,
}: MedicationDialogProps & { row: MedicationRow }) {
  const [on, setOn] = useState(today);
  const { id, version, name } = row;
  const min = row.startedOn === null ? undefined : addDays(row.startedOn, 1);
  const fault = dayFault(on, { min, today });
  return (
    <ReasonDialog
      title={say.title(name)}
      explanation={say.now(row.dosage ?? say.unknown)}
      label={say.dosage}
      hint={say.dosageHint}
      shortest={1}
      confirm={say.confirm}
      isReady={() => fault === null}
      below={
        <DayField
          label={say.from}
          value={on}
          {...(min === undefined ? {} : { min })}
          max={today}
          fault={fault}
          onChange={setOn}
        />
      }
      onConfirm={(dosage) => onAct({ id, change: { version, dosage, on } })}
      onDone={() => onDone(say.done(name))}
      onClose={onClose}
    />
  );
}
