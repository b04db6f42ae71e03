import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { PatientName } from '../../ui/PatientName.js';
import { Tag } from '../../ui/Tag.js';
import { TierMark } from '../../ui/TierMark.js';
import { dateOf, dayWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { DueWords } from './DueWords.js';
import type { CallTableProps } from './call-table-props.js';
import type { ShownCall } from './merge-calls.js';
import { reasonChips } from './rank-words.js';
import css from './call-table.module.css';
import { WhyPopover } from './WhyPopover.js';

export interface CallTableRowProps extends CallTableProps {
  shown: ShownCall;
  place: number;
}

const said = words.worklist;

function Why({ shown, place, explainedId, onExplain }: CallTableRowProps) {
  const { row } = shown;
  return (
    <span className={css.chips}>
      {reasonChips(row.rank.reasons).map(({ text, isPressing }) => (
        <Tag key={text} tone={isPressing ? 'amber' : 'grey'}>
          {text}
        </Tag>
      ))}
      {row.proposal === 'family' && <Tag tone="amber">{said.family}</Tag>}
      <WhyPopover
        row={row}
        place={place}
        isOpen={explainedId === row.id}
        onToggle={(isOpen) => onExplain(isOpen ? row.id : null)}
      />
    </span>
  );
}

function Last({ shown, clock }: CallTableRowProps) {
  const { lastCall, misses } = shown.row;
  if (!lastCall) return <span className={css.faint}>{said.first}</span>;
  const day = dayWords(dateOf(lastCall.at, clock.offsetMinutes), dateOf(clock.now, clock.offsetMinutes));
  const text = said.last(day, words.call.outcome[lastCall.outcome]);
  return <span className={misses > 0 ? css.missed : undefined}>{text}</span>;
}

function Who({ shown, show, myId }: CallTableRowProps) {
  const { claimedBy, lastCall } = shown.row;
  if (show === 'done') return <>{lastCall?.by}</>;
  if (shown.hasLeft) return <span className={css.faint}>{said.left}</span>;
  if (!claimedBy) return <span className={css.faint}>{said.free}</span>;
  return <span className={css.holder}>{claimedBy.id === myId ? said.mine : claimedBy.name}</span>;
}

function Acts({ shown, show, myId, onOpen, onLater }: CallTableRowProps) {
  const { row, hasLeft } = shown;
  const { maskedName } = row.patient;
  const isTaken = row.claimedBy !== null && row.claimedBy.id !== myId;
  if (show === 'done' || hasLeft || isTaken) {
    return (
      <Button
        type="link"
        size="small"
        aria-label={said.openName(maskedName)}
        onClick={() => onOpen(row, false)}
      >
        {said.act.open}
      </Button>
    );
  }
  return (
    <>
      <Button
        type="link"
        size="small"
        aria-label={said.callName(maskedName)}
        onClick={() => onOpen(row, true)}
      >
        {said.act.call}
      </Button>
      <Button type="text" size="small" aria-label={said.laterName(maskedName)} onClick={() => onLater(row)}>
        {said.act.later}
      </Button>
    </>
  );
}

/** One call to make. The row is chosen by a press anywhere, opened by its name. */
export function CallTableRow(props: CallTableRowProps) {
  const { shown, place, show, selectedId, clock, onSelect, onOpen } = props;
  const { row } = shown;
  const isSelected = row.id === selectedId;
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isSelected) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const look = [isSelected ? css.selected : '', shown.hasLeft ? css.gone : ''].join(' ');
  return (
    <tr ref={line} className={look} aria-current={isSelected} onClick={() => onSelect(row)}>
      <td className={css.place}>{place}</td>
      <td>
        <button type="button" className={css.nameButton} onClick={() => onOpen(row, false)}>
          <PatientName patient={row.patient} />
        </button>
      </td>
      <td>
        {row.patient.tier ? (
          <TierMark tier={row.patient.tier} />
        ) : (
          <span className={css.faint}>{said.noTier}</span>
        )}
      </td>
      <td>
        <div className={css.oneLine} title={row.title}>
          {row.title}
        </div>
        <div className={css.second}>{said.why[row.why]}</div>
      </td>
      <td>
        <Why {...props} />
      </td>
      <td className={css.dueCell}>
        <DueWords row={row} show={show} clock={clock} />
      </td>
      <td>
        <Last {...props} />
      </td>
      <td>
        <Who {...props} />
      </td>
      <td className={css.actCell}>
        <Acts {...props} />
      </td>
    </tr>
  );
}
