import { Input } from 'antd';
import { useId, useState } from 'react';
import { DayField } from '../../ui/DayField.js';
import { ReasonDialog } from '../../ui/ReasonDialog.js';
import { medicationWords } from '../../words/medications.js';
import { dayFault } from './medication-line.js';
import type { MedicationDialogProps } from './medication-asked.js';
import patientCss from './patient.module.css';

const say = medicationWords.adding;
const LONGEST = 200;

/** A medicine he takes, as it stands on the prescription or the box. */
export function AddMedicationDialog({ today, onAct, onDone, onClose }: MedicationDialogProps) {
  const [name, setName] = useState('');
  const [dosage, setDosage] = useState('');
  const [startedOn, setStartedOn] = useState(today);
  const dosageId = useId();
  const fault = dayFault(startedOn, { today });
  return (
    <ReasonDialog
      title={say.title}
      label={say.name}
      hint={say.nameHint}
      shortest={1}
      confirm={say.confirm}
      kept={{ reason: name, onType: setName }}
      isReady={() => fault === null}
      below={
        <>
          <label htmlFor={dosageId}>{say.dosage}</label>
          <Input
            id={dosageId}
            maxLength={LONGEST}
            value={dosage}
            onChange={(event) => setDosage(event.target.value)}
          />
          <p className={patientCss.note}>{say.dosageHint}</p>
          <DayField label={say.from} value={startedOn} max={today} fault={fault} onChange={setStartedOn} />
        </>
      }
      onConfirm={(typed) => onAct({ add: { name: typed, dosage: dosage.trim() || null, startedOn } })}
      onDone={() => onDone(say.done(name.trim()))}
      onClose={onClose}
    />
  );
}
