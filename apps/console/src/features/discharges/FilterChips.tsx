import type { DischargeList } from '@suian/contracts/discharges';
import { dischargeWords } from '../../words/discharges.js';
import { countOf, DISCHARGE_FILTERS, type DischargeFilter } from './discharge-list.js';
import css from './list-head.module.css';

interface FilterChipsProps {
  counts: DischargeList['counts'] | undefined;
  chosen: DischargeFilter;
  onChoose: (filter: DischargeFilter) => void;
}

/** How many wait for what; pressing one shows them. */
export function FilterChips({ counts, chosen, onChoose }: FilterChipsProps) {
  return (
    <div className={css.chips} role="group" aria-label={dischargeWords.filtersLabel}>
      {DISCHARGE_FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          className={css.chip}
          aria-pressed={filter === chosen}
          onClick={() => onChoose(filter)}
        >
          {dischargeWords.filters[filter]}{' '}
          <b className={css.chipCount}>{counts ? countOf(counts, filter) : '·'}</b>
        </button>
      ))}
    </div>
  );
}
