import { App, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useFocusBack } from '../../ui/focus-back.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { mergeWords } from '../../words/merges.js';
import { useUnmerge } from './merge-queries.js';
import css from './patient.module.css';

const say = mergeWords.dialog;
const SHORTEST = 2;

interface UnmergeDialogProps {
  mergedId: string;
  maskedName: string;
  onClose: () => void;
}

/** What parting them does, and why: the reason goes into the audit trail. */
export function UnmergeDialog({ mergedId, maskedName, onClose }: UnmergeDialogProps) {
  useFocusBack();
  const { message } = App.useApp();
  const id = useId();
  const unmerge = useUnmerge(mergedId);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isShort = reason.trim().length < SHORTEST;
  const isFaulty = isChecked && isShort;
  const send = () => {
    setChecked(true);
    if (isShort || unmerge.isPending) return;
    const onSuccess = () => {
      void message.success(say.done(maskedName));
      onClose();
    };
    unmerge.mutate(reason.trim(), { onSuccess });
  };
  return (
    <Modal
      open
      title={say.title(maskedName)}
      okText={unmerge.isPending ? mergeWords.saving : say.button}
      cancelText={mergeWords.notNow}
      okButtonProps={{ 'aria-busy': unmerge.isPending }}
      onOk={send}
      onCancel={onClose}
      width={480}
    >
      <div className={css.dialog}>
        <p>{say.ask}</p>
        <label htmlFor={id}>{say.reason}</label>
        <Input
          id={id}
          autoFocus
          maxLength={200}
          value={reason}
          status={isFaulty ? 'error' : ''}
          aria-invalid={isFaulty}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={send}
        />
        <p className={isFaulty ? css.fault : css.note}>{isFaulty ? say.reasonShort : say.reasonHint}</p>
        {unmerge.error && <ProblemLine error={unmerge.error} />}
      </div>
    </Modal>
  );
}
