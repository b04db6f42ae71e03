import { KEY_SCOPES, type KeyScope } from '@suian/contracts/permissions';
import { Checkbox, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useFocusBack } from '../../ui/focus-back.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { useOnce } from '../../ui/use-once.js';
import { apiKeyWords } from '../../words/api-keys.js';
import { isSound, keyFaults, type KeyFaults } from './key-draft.js';
import { useMakeKey } from './api-key-queries.js';
import { ShownKey } from './ShownKey.js';
import css from './settings.module.css';

const say = apiKeyWords.makeDialog;
const OPTIONS = KEY_SCOPES.map((value) => ({ value, label: apiKeyWords.scopes[value] }));

/** Which system, and what it may do; then the secret, once. */
export function MakeKeyDialog({ onClose }: { onClose: () => void }) {
  useFocusBack();
  const make = useMakeKey();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<KeyScope[]>([]);
  const [isChecked, setChecked] = useState(false);
  const once = useOnce();
  const faults = keyFaults({ name, scopes });
  const send = () => {
    setChecked(true);
    if (!isSound(faults)) return;
    once((end) => make.mutate({ name: name.trim(), scopes }, { onSettled: end }));
  };
  if (make.data) return <ShownKey made={make.data} onClose={onClose} />;
  return (
    <Modal
      open
      title={say.title}
      okText={make.isPending ? apiKeyWords.saving : say.button}
      cancelText={apiKeyWords.notNow}
      okButtonProps={{ 'aria-busy': make.isPending }}
      onOk={send}
      onCancel={onClose}
      width={480}
    >
      <div className={css.dialog}>
        <NameBox name={name} fault={isChecked ? faults.name : undefined} onChange={setName} onEnter={send} />
        <fieldset className={css.group}>
          <legend>{say.scopes}</legend>
          <Checkbox.Group
            className={css.checks ?? ''}
            value={scopes}
            options={OPTIONS}
            onChange={(next) => setScopes(next)}
          />
          <Under fault={isChecked ? faults.scopes : undefined} hint={say.scopesHint} />
        </fieldset>
        {make.error && <ProblemLine error={make.error} />}
      </div>
    </Modal>
  );
}

interface NameBoxProps {
  name: string;
  fault: KeyFaults['name'];
  onChange: (name: string) => void;
  onEnter: () => void;
}

function NameBox({ name, fault, onChange, onEnter }: NameBoxProps) {
  const id = useId();
  return (
    <div className={css.group}>
      <label htmlFor={id}>{say.name}</label>
      <Input
        id={id}
        autoFocus
        maxLength={80}
        value={name}
        status={fault ? 'error' : ''}
        aria-invalid={fault !== undefined}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onPressEnter={onEnter}
      />
      <Under fault={fault} hint={say.nameHint} />
    </div>
  );
}

function Under({ fault, hint }: { fault: string | undefined; hint: string }) {
  return <p className={fault ? css.fault : css.small}>{fault ?? hint}</p>;
}
