import type { MadeKey } from '@suian/contracts/keys';
import { App, Button, Input, Modal, type InputRef } from 'antd';
import { useId, useRef } from 'react';
import { copyText } from '../../ui/copy-text.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { apiKeyWords } from '../../words/api-keys.js';
import css from './settings.module.css';

const say = apiKeyWords.shown;

/** The only time the secret stands anywhere: it goes by its button alone, never by a slip of the mouse. */
export function ShownKey({ made, onClose }: { made: MadeKey; onClose: () => void }) {
  const { message } = App.useApp();
  const id = useId();
  const box = useRef<InputRef>(null);
  const copy = async () => {
    const input = box.current?.input;
    if (!input) return;
    const isCopied = await copyText(input);
    if (isCopied) void message.success(say.copied);
    else void message.info(say.copyFailed);
  };
  return (
    <Modal
      open
      title={say.title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={<Button onClick={onClose}>{say.close}</Button>}
      width={560}
    >
      <div className={css.dialog}>
        <p className={css.warning} role="status">
          <SeverityMark severity="warning" isBesideWord />
          <b>{say.warning}</b>
        </p>
        <div className={css.group}>
          <label htmlFor={id}>{`${say.key} · ${made.row.name}`}</label>
          <div className={css.copyRow}>
            <Input id={id} ref={box} readOnly value={made.key} className={css.code ?? ''} />
            <Button type="primary" autoFocus onClick={() => void copy()}>
              {say.copy}
            </Button>
          </div>
          <p className={css.small}>{say.lost}</p>
        </div>
      </div>
    </Modal>
  );
}
