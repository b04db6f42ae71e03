import type { WorklistRow } from '@suian/contracts/worklist';
import { Button } from 'antd';
import { Avatar } from '../../ui/Avatar.js';
import { agoWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import css from './call.module.css';
import type { CallStanding } from './standing.js';

export interface CallLockProps {
  call: WorklistRow;
  standing: CallStanding;
  now: Date;
  onNext: () => void;
}

const said = words.call.lock;

/** A colleague is on the telephone with him, or it is over: one may read on. */
export function CallLock({ call, standing, now, onNext }: CallLockProps) {
  if (standing === 'free' || standing === 'mine') return null;
  const holder = standing === 'locked' ? call.claimedBy : null;
  const [title, note] =
    standing === 'dropped' ? [said.dropped, said.droppedNote] : [said.ended, said.endedNote];
  return (
    <div className={css.lock} role="status">
      {holder && <Avatar name={holder.name} />}
      <b>{holder ? said.by(holder.name, agoWords(holder.at, now)) : title}</b>
      <span className={css.note}>{holder ? said.note : note}</span>
      <span className={css.lockEnd}>
        <Button onClick={onNext}>{said.next}</Button>
      </span>
    </div>
  );
}
