import { useNavigate, useSearch } from '@tanstack/react-router';
import { paths } from '../../app/paths.js';

export type Show = 'open' | 'settled';

/** What the address says, so that coming back from the form finds the same place. */
export interface IntakeSearch {
  show: Show;
  /** The one that stands open beside the list. */
  refusal: string | undefined;
}

export function useIntakeSearch(): [IntakeSearch, (change: Partial<IntakeSearch>) => void] {
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const search: IntakeSearch = {
    show: raw.show === 'settled' ? 'settled' : 'open',
    refusal: typeof raw.refusal === 'string' ? raw.refusal : undefined,
  };
  const change = (next: Partial<IntakeSearch>) => {
    const { show, refusal } = { ...search, ...next };
    void navigate({
      to: paths.intake,
      search: { show: show === 'open' ? undefined : show, refusal },
      replace: true,
    });
  };
  return [search, change];
}
