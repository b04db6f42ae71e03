import type { KeyRow } from '@suian/contracts/keys';
import { App, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useFocusBack } from '../../ui/focus-back.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { apiKeyWords } from '../../words/api-keys.js';
import { useRevokeKey } from './api-key-queries.js';
import css from './settings.module.css';

const say = apiKeyWords.revokeDialog;
const SHORTEST = 2;

/** What stops, said before it stops; the reason stays with the key. */
export function RevokeKeyDialog({ keyRow, onClose }: { keyRow: KeyRow; onClose: () => void }) {
  useFocusBack();
  const { message } = App.useApp();
  const id = useId();
  const revoke = useRevokeKey(keyRow.id);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isShort = reason.trim().length < SHORTEST;
  const isFaulty = isChecked && isShort;
  const send = () => {
    setChecked(true);
    if (isShort || revoke.isPending) return;
    const onSuccess = () => {
      void message.success(say.done(keyRow.name));
      onClose();
    };
    revoke.mutate(reason.trim(), { onSuccess });
  };
  return (
    <Modal
      open
      title={say.title(keyRow.name)}
      okText={revoke.isPending ? apiKeyWords.saving : say.button}
      cancelText={apiKeyWords.notNow}
      okButtonProps={{ danger: true, 'aria-busy': revoke.isPending }}
      onOk={send}
      onCancel={onClose}
      width={480}
    >
      <div className={css.dialog}>
        <p>{say.ask}</p>
        <div className={css.group}>
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
          <p className={isFaulty ? css.fault : css.small}>{isFaulty ? say.reasonShort : say.reasonHint}</p>
        </div>
        {revoke.error && <ProblemLine error={revoke.error} />}
      </div>
    </Modal>
  );
}
