import { useNavigate, useSearch } from '@tanstack/react-router';
import { isLocalDate } from '@suian/domain/kernel/local-date';
import { paths } from '../../app/paths.js';
import { isDischargeFilter, type DischargeFilter } from './discharge-list.js';

/** What the address says, so that going back comes to the same place. */
export interface DischargeSearch {
  filter: DischargeFilter;
  /** Undefined: today. */
  on: string | undefined;
  /** The chosen stay. */
  encounter: string | undefined;
}

type Change = Partial<DischargeSearch>;

export function useDischargeSearch(): [DischargeSearch, (change: Change) => void] {
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const search: DischargeSearch = {
    filter: isDischargeFilter(raw.list) ? raw.list : 'all',
    on: typeof raw.on === 'string' && isLocalDate(raw.on) ? raw.on : undefined,
    encounter: typeof raw.encounter === 'string' ? raw.encounter : undefined,
  };
  const change = (next: Change) => {
    const { filter, on, encounter } = { ...search, ...next };
    void navigate({
      to: paths.discharges,
      search: { list: filter === 'all' ? undefined : filter, on, encounter },
      replace: true,
    });
  };
  return [search, change];
}
