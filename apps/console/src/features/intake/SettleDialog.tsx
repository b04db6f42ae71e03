import { App, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useDraft } from '../../data/drafts.js';
import { useFocusBack } from '../../ui/focus-back.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { intakeWords as say } from '../../words/intake.js';
import { useSettleRefusal } from './refusal-queries.js';
import css from './intake.module.css';

interface SettleDialogProps {
  refusalId: string;
  onDone: () => void;
  onClose: () => void;
}

const SHORTEST = 2;

/** What was done about it, in one sentence; what is typed survives closing. */
export function SettleDialog({ refusalId, onDone, onClose }: SettleDialogProps) {
  useFocusBack();
  const { message } = App.useApp();
  const id = useId();
  const settle = useSettleRefusal(refusalId);
  const [reason, write, drop] = useDraft(`refusal.${refusalId}`, '');
  const [isChecked, setChecked] = useState(false);
  const isShort = reason.trim().length < SHORTEST;
  const send = () => {
    setChecked(true);
    if (isShort || settle.isPending) return;
    settle.mutate(reason.trim(), {
      onSuccess: () => {
        drop();
        void message.success(say.settledDone);
        onClose();
        onDone();
      },
    });
  };
  return (
    <Modal
      open
      title={say.settleTitle}
      okText={settle.isPending ? say.saving : say.settleButton}
      cancelText={say.notNow}
      okButtonProps={{ 'aria-busy': settle.isPending }}
      onOk={send}
      onCancel={onClose}
    >
      <div className={css.settle}>
        <p className={css.note}>{say.settleAsk}</p>
        <label htmlFor={id}>{say.reason}</label>
        <Input.TextArea
          id={id}
          autoFocus
          rows={3}
          maxLength={200}
          showCount
          value={reason}
          status={isChecked && isShort ? 'error' : ''}
          aria-invalid={isChecked && isShort}
          onChange={(event) => write(event.target.value)}
        />
        {isChecked && isShort && <p className={css.fault}>{say.reasonShort}</p>}
        {settle.error && <ProblemLine error={settle.error} />}
      </div>
    </Modal>
  );
}
