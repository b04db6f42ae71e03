import type { DepartmentSummary } from '@suian/contracts/session';
import { ConfirmPlanDialog } from './ConfirmPlanDialog.js';
import { DepartmentDialog } from './DepartmentDialog.js';
import { PathwayDialog } from './PathwayDialog.js';
import type { DischargeDialog } from './use-discharge-dialog.js';

interface DischargeDialogsProps {
  dialog: DischargeDialog;
  departments: readonly DepartmentSummary[];
}

export function DischargeDialogs({ dialog, departments }: DischargeDialogsProps) {
  const { opened, close } = dialog;
  if (!opened) return null;
  const { encounterId } = opened;
  if (opened.kind === 'confirm') return <ConfirmPlanDialog encounterId={encounterId} onClose={close} />;
  if (opened.kind === 'pathway') return <PathwayDialog encounterId={encounterId} onClose={close} />;
  return <DepartmentDialog encounterId={encounterId} departments={departments} onClose={close} />;
}
