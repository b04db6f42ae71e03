import type { AlertRow } from '@suian/contracts/alerts';
import { useEffect, useRef } from 'react';
import { useOffsetMinutes } from '../../data/session.js';
import { Icon } from '../../ui/Icon.js';
import { PatientName } from '../../ui/PatientName.js';
import { SeverityTag } from '../../ui/SeverityTag.js';
import { TierMark } from '../../ui/TierMark.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { AlertClockChip } from './AlertClockChip.js';
import { ladderWords } from './ladder.js';
import type { QueueRow } from './merge-queue.js';
import css from './queue.module.css';

export interface QueueRowItemProps {
  item: QueueRow;
  isSelected: boolean;
  myId: string;
  now: Date;
  onSelect: (id: string) => void;
}

const said = words.alerts.list;

function Standing({ item, myId, now }: Pick<QueueRowItemProps, 'item' | 'myId' | 'now'>) {
  const { resolvedAt, claimedBy } = item.row;
  const offset = useOffsetMinutes();
  if (resolvedAt)
    return <span className={css.gone}>{said.closed(instantWords(resolvedAt, now, offset))}</span>;
  if (claimedBy) {
    return (
      <span className={css.holder}>
        {claimedBy.id === myId ? said.claimedByMe : said.claimedBy(claimedBy.name)}
      </span>
    );
  }
  return item.hasLeft ? <span className={css.gone}>{said.left}</span> : null;
}

/** Context; in its place how far the ladder climbed, so that no row grows under the pointer. */
function LastLine({ row, now }: { row: AlertRow; now: Date }) {
  const ladder = ladderWords(row, { now, offsetMinutes: useOffsetMinutes() });
  if (!ladder?.isHigh) {
    return (
      <span className={css.context} title={row.context}>
        {row.context}
      </span>
    );
  }
  const told = [ladder.climbed, ladder.next].filter(Boolean).join(' · ');
  return (
    <span className={css.climbed} title={`${told} · ${row.context}`}>
      <Icon name="climb" size={14} />
      <span className={css.climbedText}>{told}</span>
    </span>
  );
}

/** One alert in the queue. */
export function QueueRowItem({ item, isSelected, myId, now, onSelect }: QueueRowItemProps) {
  const { row } = item;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isSelected) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={item.hasLeft ? css.rowLeft : css.row}
        aria-current={isSelected}
        onClick={() => onSelect(row.id)}
      >
        <span className={css.line}>
          <SeverityTag severity={row.severity} />
          <PatientName patient={row.patient} />
          {row.patient.tier && <TierMark tier={row.patient.tier} isBare />}
          <span className={css.end}>
            <AlertClockChip row={row} now={now} />
          </span>
        </span>
        <span className={css.line}>
          <span className={css.headline} title={row.headline}>
            {row.headline}
          </span>
        </span>
        <span className={css.line}>
          <LastLine row={row} now={now} />
          <Standing item={item} myId={myId} now={now} />
        </span>
      </button>
    </li>
  );
}
