import { Modal, Switch } from 'antd';
import { EVERYWHERE_KEYS } from '../ui/key-lists.js';
import { KeyCap } from '../ui/KeyCap.js';
import type { PageKey } from '../ui/KeysBar.js';
import { useCurrentPageKeys, useKeysSwitch } from '../ui/page-keys.js';
import { words } from '../words.js';
import css from './shell.module.css';

function Rows({ title, keys }: { title: string; keys: readonly PageKey[] }) {
  return (
    <section>
      <h3 className={css.helpHead}>{title}</h3>
      {keys.map(({ cap, what }) => (
        <div key={cap} className={css.helpRow}>
          {what}
          <span className={css.helpCaps}>
            {cap.split(' ').map((one) => (
              <KeyCap key={one}>{one}</KeyCap>
            ))}
          </span>
        </div>
      ))}
    </section>
  );
}

/** Every key, and the switch that turns single keys off. */
export function KeysHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const pageKeys = useCurrentPageKeys();
  const [isOn, setIsOn] = useKeysSwitch();
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={words.shell.keys.title} width={420}>
      <p className={css.helpHead}>{words.shell.keys.note}</p>
      {pageKeys.length > 0 && <Rows title={words.shell.keys.bar} keys={pageKeys} />}
      <Rows title={words.shell.keys.everywhere} keys={Object.values(EVERYWHERE_KEYS)} />
      <label className={css.helpSwitch}>
        {words.shell.keys.switch}
        <Switch
          checked={isOn}
          onChange={setIsOn}
          checkedChildren={words.shell.on}
          unCheckedChildren={words.shell.off}
        />
      </label>
    </Modal>
  );
}
