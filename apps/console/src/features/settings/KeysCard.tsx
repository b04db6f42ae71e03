import { Switch } from 'antd';
import { useMay } from '../../data/session.js';
import { Card } from '../../ui/Card.js';
import {
  ALERT_KEYS,
  CALL_KEYS,
  DISCHARGE_KEYS,
  EVERYWHERE_KEYS,
  INTAKE_KEYS,
  TIER_KEYS,
  WORKLIST_KEYS,
} from '../../ui/key-lists.js';
import { KeyCap } from '../../ui/KeyCap.js';
import type { PageKey } from '../../ui/KeysBar.js';
import { useKeysSwitch } from '../../ui/page-keys.js';
import { words } from '../../words.js';
import { settingsWords as say } from '../../words/settings.js';
import { tierWords } from '../../words/tiers.js';
import css from './settings.module.css';

interface KeyGroup {
  title: string;
  rows: readonly PageKey[];
}

const { nav, keys } = words.shell;
const TODAY: KeyGroup = { title: nav.today, rows: Object.values(WORKLIST_KEYS) };
const CALL: KeyGroup = { title: words.worklist.act.call, rows: Object.values(CALL_KEYS) };
const ALERTS: KeyGroup = { title: nav.alerts, rows: Object.values(ALERT_KEYS) };
const DISCHARGES: KeyGroup = { title: nav.discharges, rows: Object.values(DISCHARGE_KEYS) };
const TIERS: KeyGroup = { title: tierWords.title, rows: Object.values(TIER_KEYS) };
const INTAKE: KeyGroup = { title: nav.intake, rows: Object.values(INTAKE_KEYS) };

/** The keys of the pages this role has. */
function useKeyGroups(): KeyGroup[] {
  const mayCall = useMay('call.work');
  const mayWork = useMay('alert.work');
  const mayRead = useMay('patient.read');
  const mayDecide = useMay('plan.decide');
  const maySettle = useMay('intake.settle');
  const { close, help, ...places } = EVERYWHERE_KEYS;
  const everywhere = [...(mayRead ? Object.values(places) : []), close, help];
  return [
    { title: keys.everywhere, rows: everywhere },
    ...(mayCall ? [TODAY, CALL] : []),
    ...(mayWork ? [ALERTS] : []),
    ...(mayRead ? [DISCHARGES] : []),
    ...(mayDecide ? [TIERS] : []),
    ...(maySettle ? [INTAKE] : []),
  ];
}

/** Every key, and the switch that turns the single ones off on this computer. */
export function KeysCard() {
  const [isOn, set] = useKeysSwitch();
  const groups = useKeyGroups();
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
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3 className={css.keyTitle}>{title}</h3>
            <dl className={css.keyRows}>
              {rows.map(({ cap, what }) => (
                <div key={cap}>
                  <dt>
                    {cap.split(' ').map((one) => (
                      <KeyCap key={one}>{one}</KeyCap>
                    ))}
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Card>
  );
}
