import type { TierBoard, TierGroup, TierShift } from '@suian/contracts/tiers';
import { Skeleton } from 'antd';
import { Tag } from '../../ui/Tag.js';
import { TierMark } from '../../ui/TierMark.js';
import { words } from '../../words.js';
import { tierWords } from '../../words/tiers.js';
import css from './tiers.module.css';

const say = tierWords.groups;
const BONES = [1, 2, 3];

interface TierGroupsProps {
  board: TierBoard | null;
  /** Still on its way. */
  isLoading: boolean;
}

/** Three rows: how many stand at each tier, and how far their week is. */
export function TierGroups({ board, isLoading }: TierGroupsProps) {
  return (
    <section aria-label={say.label} aria-busy={isLoading}>
      {isLoading && (
        <div className={css.groups}>
          {BONES.map((bone) => (
            <div key={bone} className={css.group}>
              <Skeleton title={false} paragraph={{ rows: 3 }} />
            </div>
          ))}
        </div>
      )}
      <ul className={css.groups}>
        {board?.tiers.map((group) => (
          <Group
            key={group.tier}
            group={group}
            shift={board.ifAllAccepted.find(({ tier }) => tier === group.tier)}
          />
        ))}
      </ul>
    </section>
  );
}

function Group({ group, shift }: { group: TierGroup; shift: TierShift | undefined }) {
  const by = shift ? shift.to - shift.from : 0;
  return (
    <li className={css.group}>
      <div className={css.groupHead}>
        <TierMark tier={group.tier} />
        {group.firstChannel && <span className={css.note}>{say.channel[group.firstChannel]}</span>}
        <span className={css.end}>
          {by !== 0 && <Tag tone={by > 0 ? 'amber' : 'grey'}>{say.suggested(tierWords.change(by))}</Tag>}
        </span>
      </div>
      <p className={css.people}>
        <b>{group.patients}</b> {say.unit}
      </p>
      <Week group={group} />
    </li>
  );
}

function Week({ group: { tier, dueThisWeek, doneThisWeek } }: { group: TierGroup }) {
  if (dueThisWeek === 0) return <p className={css.note}>{say.noneDue}</p>;
  const share = Math.min(1, doneThisWeek / dueThisWeek);
  return (
    <div>
      <p className={css.week}>
        <span>{say.due(dueThisWeek)}</span>
        <span>{say.done(doneThisWeek)}</span>
      </p>
      <div
        className={css.bar}
        role="img"
        aria-label={say.bar(words.patient.tier[tier], doneThisWeek, dueThisWeek)}
      >
        <span style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
