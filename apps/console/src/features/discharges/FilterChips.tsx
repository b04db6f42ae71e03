import type { DischargeList } from '@suian/contracts/discharges';
import { dischargeWords } from '../../words/discharges.js';
import { countOf, DAY_FILTERS, STANDING_FILTERS, type DischargeFilter } from './discharge-list.js';
import css from './list-head.module.css';

type Counts = DischargeList['counts'] | undefined;

interface FilterChipsProps {
  /** 今天, 昨天 or a date in words. */
  day: string;
  dayCounts: Counts;
  standingCounts: Counts;
  chosen: DischargeFilter;
  onChoose: (filter: DischargeFilter) => void;
}

/** How many wait for what; pressing one shows them. What belongs to a day stands apart from what is never forgotten. */
export function FilterChips({ day, dayCounts, standingCounts, ...chips }: FilterChipsProps) {
  return (
    <div className={css.chipGroups}>
      <Chips name={dischargeWords.filtersOfDay(day)} filters={DAY_FILTERS} counts={dayCounts} {...chips} />
      <Chips
        name={dischargeWords.filtersStanding}
        filters={STANDING_FILTERS}
        counts={standingCounts}
        {...chips}
      />
    </div>
  );
}

interface ChipsProps extends Pick<FilterChipsProps, 'chosen' | 'onChoose'> {
  name: string;
  filters: readonly DischargeFilter[];
  counts: Counts;
}

function Chips({ name, filters, counts, chosen, onChoose }: ChipsProps) {
  return (
    <div className={css.chips} role="group" aria-label={name}>
      <span className={css.chipsName}>{name}</span>
      {filters.map((filter) => (
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
