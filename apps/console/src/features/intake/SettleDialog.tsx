import { App } from 'antd';
import { useDraft } from '../../data/drafts.js';
import { ReasonDialog } from '../../ui/ReasonDialog.js';
import { intakeWords as say } from '../../words/intake.js';
import { useSettleRefusal } from './refusal-queries.js';

interface SettleDialogProps {
  refusalId: string;
  onDone: () => void;
  onClose: () => void;
}

/** What was done about it, in one sentence; what is typed survives closing. */
export function SettleDialog({ refusalId, onDone, onClose }: SettleDialogProps) {
  const { message } = App.useApp();
  const settle = useSettleRefusal(refusalId);
  const [reason, write, drop] = useDraft(`refusal.${refusalId}`, '');
  const finish = () => {
    drop();
    void message.success(say.settledDone);
    onClose();
    onDone();
  };
  return (
    <ReasonDialog
      title={say.settleTitle}
      explanation={say.settleAsk}
      label={say.reason}
      rows={3}
      kept={{ reason, onType: write }}
      confirm={say.settleButton}
      onConfirm={settle.mutateAsync}
      onDone={finish}
      onClose={onClose}
    />
  );
}
