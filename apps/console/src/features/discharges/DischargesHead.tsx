import type { DischargeList } from '@suian/contracts/discharges';
import { useDepartment } from '../../data/department.js';
import { useMay } from '../../data/session.js';
import { PageHead } from '../../ui/PageHead.js';
import { dischargeWords as say } from '../../words/discharges.js';
import { DaySwitch, titleDay } from './DaySwitch.js';
import { countOf, isStanding } from './discharge-list.js';
import { ImportButton } from './ImportButton.js';
import { RegisterButton } from './RegisterButton.js';
import type { DischargeSearch } from './use-discharge-search.js';

interface DischargesHeadProps {
  search: DischargeSearch;
  change: (change: Partial<DischargeSearch>) => void;
  today: string;
  counts: DischargeList['counts'] | undefined;
  /** A system that used to send has gone silent. */
  isSilent: boolean;
  /** HIS 11:12 传来. */
  came: string | null;
}

/** Which list this is and how many are on it; the day where it is a day's. */
export function DischargesHead({ search, change, today, counts, isSilent, came }: DischargesHeadProps) {
  const { departmentId, departments } = useDepartment();
  const mayRegister = useMay('discharge.register');
  const { filter, on = today } = search;
  const department = departments.find(({ id }) => id === departmentId)?.name ?? say.allDepartments;
  const head = isStanding(filter)
    ? {
        title: say.titleStanding(say.filters[filter], counts && countOf(counts, filter)),
        note: say.noteStanding(department),
      }
    : {
        title: say.title(titleDay(on, today), counts?.total),
        note: came ? say.noteCame(department, came) : say.note(department),
      };
  return (
    <PageHead
      {...head}
      actions={
        <>
          {!isStanding(filter) && (
            <DaySwitch
              on={on}
              today={today}
              onChange={(next) => change({ on: next, encounter: undefined })}
            />
          )}
          {mayRegister && <ImportButton />}
          {mayRegister && <RegisterButton isMain={isSilent} />}
        </>
      }
    />
  );
}
