import type { MedicationRow } from '@suian/contracts/medications';
import { App } from 'antd';
import { ReasonDialog } from '../../ui/ReasonDialog.js';
import { medicationWords as say } from '../../words/medications.js';
import { AddMedicationDialog } from './AddMedicationDialog.js';
import { ChangeMedicationDialog } from './ChangeMedicationDialog.js';
import { MarkMedicationDialog } from './MarkMedicationDialog.js';
import type { MedicationAsked, MedicationDialogProps } from './medication-asked.js';
import { useMedicationAct } from './medication-queries.js';
import { StopMedicationDialog } from './StopMedicationDialog.js';

interface Props {
  patientId: string;
  asked: MedicationAsked;
  today: string;
  onClose: () => void;
}

export function MedicationDialog({ patientId, asked, today, onClose }: Props) {
  const { message } = App.useApp();
  const { mutateAsync: onAct } = useMedicationAct(patientId);
  const onDone = (said: string) => {
    void message.success(said);
    onClose();
  };
  const shared = { today, onAct, onDone, onClose };
  if (asked.act === 'add') return <AddMedicationDialog {...shared} />;
  if (asked.act === 'change') return <ChangeMedicationDialog row={asked.row} {...shared} />;
  if (asked.act === 'stop') return <StopMedicationDialog row={asked.row} {...shared} />;
  if (asked.act === 'mark') return <MarkMedicationDialog row={asked.row} {...shared} />;
  return <Strike row={asked.row} {...shared} />;
}

function Strike({ row, onAct, onDone, onClose }: MedicationDialogProps & { row: MedicationRow }) {
  const { id, version, name } = row;
  return (
    <ReasonDialog
      title={say.striking.title(name)}
      explanation={say.striking.ask}
      label={say.striking.reason}
      hint={say.striking.reasonHint}
      confirm={say.striking.confirm}
      isDangerous
      onConfirm={(reason) => onAct({ id, strike: { version, reason } })}
      onDone={() => onDone(say.striking.done(name))}
      onClose={onClose}
    />
  );
}
