import type { MedicationRow } from '@suian/contracts/medications';
import { useState } from 'react';
import { DayField } from '../../ui/DayField.js';
import { ReasonDialog } from '../../ui/ReasonDialog.js';
import { medicationWords } from '../../words/medications.js';
import { dayFault } from './medication-line.js';
import type { MedicationDialogProps } from './medication-asked.js';

const say = medicationWords.stopping;

/** He takes it no longer from a day on; why, where somebody knows. */
export function StopMedicationDialog({
  row,
  today,
  onAct,
  onDone,
  onClose,
}: MedicationDialogProps & { row: MedicationRow }) {
  const [on, setOn] = useState(today);
  const { id, version, name } = row;
  const min = row.startedOn ?? undefined;
  const fault = dayFault(on, { min, today });
  return (
    <ReasonDialog
      title={say.title(name)}
      explanation={say.ask}
      label={say.reason}
      hint={say.reasonHint}
      shortest={0}
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
      onConfirm={(reason) => onAct({ id, stop: { version, on, reason: reason || null } })}
      onDone={() => onDone(say.done(name))}
      onClose={onClose}
    />
  );
}
