import type { MessageRow } from '@suian/contracts/messages';
import { App, Modal } from 'antd';
import { useFocusBack } from '../../ui/focus-back.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { messagesWords as say } from '../../words/messages.js';
import { useSettleMessage } from './message-queries.js';
import type { Decision } from './MessageItem.js';

interface DecideDialogProps {
  row: MessageRow;
  decision: Decision;
  onClose: () => void;
}

const WORDS = {
  release: { title: say.resendTitle, ask: say.resendAsk, button: say.resendButton, done: say.resent },
  drop: { title: say.dropTitle, ask: say.dropAsk, button: say.dropButton, done: say.dropped },
} as const;

/** What comes of the decision, before it is taken. */
export function DecideDialog({ row, decision, onClose }: DecideDialogProps) {
  useFocusBack();
  const { message } = App.useApp();
  const settle = useSettleMessage(row.id);
  const { title, ask, button, done } = WORDS[decision];
  const name = row.patient?.maskedName ?? say.nobody;
  const send = () => {
    if (settle.isPending) return;
    const onSuccess = () => {
      void message.success(done(name));
      onClose();
    };
    settle.mutate({ version: row.version, decision }, { onSuccess });
  };
  return (
    <Modal
      open
      title={title}
      okText={settle.isPending ? say.saving : button}
      cancelText={say.notNow}
      okButtonProps={{ 'aria-busy': settle.isPending }}
      onOk={send}
      onCancel={onClose}
      width={440}
    >
      <p>{ask(name, row.title)}</p>
      {settle.error && <ProblemLine error={settle.error} />}
    </Modal>
  );
}
