import type { TierProposalRow } from '@suian/contracts/tiers';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { paths } from '../../app/paths.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { KeyCap } from '../../ui/KeyCap.js';
import type { ShownRow } from '../../ui/merge-rows.js';
import { PatientName } from '../../ui/PatientName.js';
import { judgedByWords } from '../../ui/tier-words.js';
import { TierChange } from '../../ui/TierChange.js';
import { TierReasons } from '../../ui/TierReasons.js';
import { tierWords } from '../../words/tiers.js';
import { DecidedLine } from './DecidedLine.js';
import css from './tiers.module.css';
import type { Deciding } from './use-deciding.js';

const say = tierWords.proposal;

export interface ProposalItemProps {
  item: ShownRow<TierProposalRow>;
  isSelected: boolean;
  deciding: Deciding;
  clock: ClockProps;
  isOneDepartment: boolean;
  onSelect: (row: TierProposalRow) => void;
}

/** One proposal: who, from what to what, why, and what one can do about it. */
export function ProposalItem(props: ProposalItemProps) {
  const { item, isSelected, deciding, clock, isOneDepartment, onSelect } = props;
  const { row, hasLeft } = item;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const about = [row.pathwayName, judgedByWords(row.judgedBy)].filter(Boolean).join(' · ');
  const isWaiting = row.state === 'waiting' && !hasLeft;
  return (
    <li
      ref={line}
      className={hasLeft ? css.itemLeft : css.item}
      aria-current={isSelected}
      onClick={() => onSelect(row)}
    >
      <div className={css.itemMain}>
        <div className={css.itemHead}>
          <Link
            className={css.name}
            to={paths.patient(row.patient.id)}
            onClick={(event) => event.stopPropagation()}
          >
            <PatientName patient={row.patient} />
          </Link>
          <TierChange from={row.from} to={row.to} />
          {row.departmentName && !isOneDepartment && <span className={css.note}>{row.departmentName}</span>}
          {hasLeft && <span className={css.gone}>{tierWords.list.left}</span>}
        </div>
        <TierReasons proposal={row} />
        <p className={css.note}>{about}</p>
        {row.state !== 'waiting' && <DecidedLine row={row} clock={clock} />}
      </div>
      <div className={css.acts}>
        {isWaiting && <Acts row={row} isSelected={isSelected} deciding={deciding} />}
        <Button type="link" size="small" onClick={() => deciding.ask(row, 'evidence')}>
          {say.evidence}
          <About row={row} />
        </Button>
      </div>
    </li>
  );
}

/** Whom the button is about, for those who do not see its row. */
function About({ row }: { row: TierProposalRow }) {
  return <span className="only-spoken">{say.about(row.patient.maskedName)}</span>;
}

interface ActsProps extends Pick<ProposalItemProps, 'isSelected' | 'deciding'> {
  row: TierProposalRow;
}

function Acts({ row, isSelected, deciding }: ActsProps) {
  return (
    <div className={css.buttons}>
      <Button onClick={() => deciding.ask(row, 'reject')}>
        {say.reject}
        <About row={row} />
        {isSelected && <KeyCap>N</KeyCap>}
      </Button>
      <Button onClick={() => deciding.ask(row, 'override')}>
        {say.override}
        <About row={row} />
      </Button>
      <Button
        type={isSelected ? 'primary' : 'default'}
        aria-busy={deciding.isPending}
        onClick={() => deciding.accept(row)}
      >
        {say.accept}
        <About row={row} />
        {isSelected && <KeyCap>Y</KeyCap>}
      </Button>
    </div>
  );
}
