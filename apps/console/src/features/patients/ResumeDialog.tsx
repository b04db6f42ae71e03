import type { PlanCard } from '@suian/contracts/patients';
import { App } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../ui/ReasonDialog.js';
import { patientsWords } from '../../words/patients.js';
import { useResumePlan } from './patient-queries.js';

const say = patientsWords.paused.resume;

interface ResumeDialogProps {
  patientId: string;
  plan: PlanCard;
  onClose: () => void;
}

/** The hospital's system never said that he went home; the reason says how the nurse knows. */
export function ResumeDialog({ patientId, plan, onClose }: ResumeDialogProps) {
  const { message } = App.useApp();
  const resume = useResumePlan(patientId);
  // As it was when the dialog opened: what somebody else changed meanwhile is said, not written over.
  const [{ id: planId, version }] = useState(plan);
  const finish = () => {
    void message.success(say.done);
    onClose();
  };
  return (
    <ReasonDialog
      title={say.title}
      explanation={say.meaning}
      label={say.reason}
      hint={say.hint}
      confirm={say.button}
      onConfirm={(reason) => resume.mutateAsync({ planId, version, reason })}
      onDone={finish}
      onClose={onClose}
    />
  );
}
