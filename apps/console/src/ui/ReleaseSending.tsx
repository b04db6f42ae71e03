import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { messagesWords } from '../words/messages.js';
import { ProblemLine } from './ProblemLine.js';

const say = messagesWords.hold;

export interface ReleaseSendingProps {
  isPrimary?: boolean;
  isPending: boolean;
  error: unknown;
  /** Calls back once it is done. */
  onRelease: (done: () => void) => void;
}

/** 恢复发送, asked about once. */
export function ReleaseSending({ isPrimary = false, isPending, error, onRelease }: ReleaseSendingProps) {
  const { message } = App.useApp();
  const [isOpen, setIsOpen] = useState(false);
  const release = () =>
    onRelease(() => {
      setIsOpen(false);
      void message.success(say.released);
    });
  return (
    <>
      <Button type={isPrimary ? 'primary' : 'default'} onClick={() => setIsOpen(true)}>
        {say.release}
      </Button>
      <Modal
        open={isOpen}
        title={say.ask}
        okText={isPending ? messagesWords.saving : say.release}
        cancelText={messagesWords.notNow}
        okButtonProps={{ 'aria-busy': isPending }}
        onOk={() => !isPending && release()}
        onCancel={() => setIsOpen(false)}
        width={440}
      >
        <p>{say.askNote}</p>
        <ProblemLine error={error} />
      </Modal>
    </>
  );
}
