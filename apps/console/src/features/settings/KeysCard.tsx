import { Switch } from 'antd';
import { Card } from '../../ui/Card.js';
import { KeyCap } from '../../ui/KeyCap.js';
import { useKeysSwitch } from '../../ui/page-keys.js';
import { settingsWords as say } from '../../words/settings.js';
import css from './settings.module.css';

/** Every key, and the switch that turns the single ones off on this computer. */
export function KeysCard() {
  const [isOn, set] = useKeysSwitch();
  const toggle = (
    <label className={css.switch}>
      {say.keysSwitch}
      <Switch
        checked={isOn}
        onChange={set}
        checkedChildren={say.on}
        unCheckedChildren={say.off}
        aria-label={say.keysSwitch}
      />
    </label>
  );
  return (
    <Card title={say.keys} note={say.keysNote} actions={toggle}>
      <div className={css.keyGroups}>
        {say.keyGroups.map((group) => (
          <section key={group.title}>
            <h3 className={css.keyTitle}>{group.title}</h3>
            <dl className={css.keyRows}>
              {group.rows.map((row) => (
                <div key={row.does}>
                  <dt>
                    {row.keys.map((key) => (
                      <KeyCap key={key}>{key}</KeyCap>
                    ))}
                  </dt>
                  <dd>{row.does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Card>
  );
}
