import type { WorklistRow } from '@suian/contracts/worklist';
import { RANK_WEIGHTS } from '@suian/domain/worklist/rank-call';
import { Popover } from 'antd';
import { words } from '../../words.js';
import { versionWords } from '../../ui/version-words.js';
import { SampleTag } from '../../ui/SampleTag.js';
import { reasonLines } from './rank-words.js';
import css from './call-table.module.css';

export interface WhyPopoverProps {
  row: WorklistRow;
  place: number;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}

const said = words.worklist.popover;

function Sum({ row, place }: Pick<WhyPopoverProps, 'row' | 'place'>) {
  const { points, reasons, ruleVersion } = row.rank;
  return (
    <div className={css.sum}>
      <div className={css.sumHead}>
        <b>{said.title(place)}</b>
        <b>{said.points(points)}</b>
      </div>
      <dl>
        {reasonLines(reasons).map(({ what, weighed, points: plus }) => (
          <div key={what} className={css.sumLine}>
            <dt>{what}</dt>
            <dd className={css.note}>{weighed}</dd>
            <dd className={css.plus}>{plus}</dd>
          </div>
        ))}
      </dl>
      <div className={css.sumEnd}>
        <span className={css.note}>{said.version(versionWords(ruleVersion))}</span>
        {RANK_WEIGHTS.isSample && <SampleTag />}
      </div>
    </div>
  );
}

/** The sum behind a place on the list, with the rule's version. */
export function WhyPopover({ row, place, isOpen, onToggle }: WhyPopoverProps) {
  return (
    <Popover
      open={isOpen}
      onOpenChange={onToggle}
      trigger="click"
      placement="bottomLeft"
      content={<Sum row={row} place={place} />}
    >
      <button
        type="button"
        className={css.ask}
        aria-expanded={isOpen}
        aria-label={said.name(row.patient.maskedName)}
      >
        {said.ask}
      </button>
    </Popover>
  );
}
