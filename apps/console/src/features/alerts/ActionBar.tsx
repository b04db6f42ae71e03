import { Button } from 'antd';
import { Icon } from '../../ui/Icon.js';
import { KeyCap } from '../../ui/KeyCap.js';
import { words } from '../../words.js';
import css from './detail.module.css';
import type { Standing } from './standing.js';
import type { Desk } from './use-desk.js';

export interface ActionBarProps {
  desk: Desk;
  standing: Standing;
  /** Claimed, and nobody has spoken with the patient yet. */
  isCallDue: boolean;
  onClose: () => void;
}

const act = words.alerts.act;

/** One filled button: 接手 while nobody holds it, then 记电话, then the one that ends it. Places never change under the pointer. */
export function ActionBar({ desk, standing, isCallDue, onClose }: ActionBarProps) {
  const isOff = !desk.canWork || desk.isBusy;
  const isFree = standing === 'free';
  const { outcome } = desk.draft;
  const isCallNext = isCallDue && standing === 'mine' && !outcome && desk.writing === null;
  return (
    <div className={css.actions} role="group" aria-label={words.alerts.detail.actions}>
      <Button
        type={isFree && !outcome ? 'primary' : 'default'}
        icon={<Icon name={standing === 'mine' ? 'tick' : 'hand'} />}
        disabled={!isFree || desk.isBusy}
        loading={desk.isClaiming && isFree}
        onClick={() => void desk.takeIt()}
      >
        {standing === 'mine' ? act.claimed : act.claim}
        {isFree && <KeyCap>C</KeyCap>}
      </Button>
      <Button
        type={isCallNext ? 'primary' : 'default'}
        icon={<Icon name="phone" />}
        disabled={isOff}
        onClick={() => desk.openWriting('call')}
      >
        {act.call}
        <KeyCap>D</KeyCap>
      </Button>
      <Button icon={<Icon name="note" />} disabled={isOff} onClick={() => desk.openWriting('note')}>
        {act.note}
        <KeyCap>N</KeyCap>
      </Button>
      <Button
        icon={<Icon name="back" />}
        disabled={standing !== 'mine' || desk.isBusy}
        loading={desk.isReleasing}
        onClick={() => void desk.giveBack()}
      >
        {act.release}
      </Button>
      <span className={css.actionsEnd}>
        <Button icon={<Icon name="done" />} disabled={isOff} onClick={onClose}>
          {act.close}
          <KeyCap>E</KeyCap>
        </Button>
      </span>
    </div>
  );
}
