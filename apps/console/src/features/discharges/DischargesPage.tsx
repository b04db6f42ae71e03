import type { DischargeRow } from '@suian/contracts/discharges';
import { useMay, useStaff } from '../../data/session.js';
import { useDepartment } from '../../data/department.js';
import { useNow } from '../../data/use-now.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHead } from '../../ui/PageHead.js';
import { dateOf } from '../../ui/time-words.js';
import { dischargeWords, sheetWords } from '../../words/discharges.js';
import { DaySwitch, titleDay } from './DaySwitch.js';
import { DischargeDialogs } from './DischargeDialogs.js';
import { DischargeListCard } from './DischargeListCard.js';
import { serverListOf, splitRows } from './discharge-list.js';
import { useDischarges } from './discharge-queries.js';
import { FilterChips } from './FilterChips.js';
import { RegisterButton } from './RegisterButton.js';
import { SheetPanel } from './SheetPanel.js';
import { useDischargeDialog } from './use-discharge-dialog.js';
import { useDischargeKeys } from './use-discharge-keys.js';
import { useDischargeSearch } from './use-discharge-search.js';
import { useSheets } from './use-sheets.js';
import css from './discharges.module.css';

const NO_ROWS: DischargeRow[] = [];

/** c09: who goes home, and who would leave without being bound. */
export function DischargesPage() {
  const { role, organization } = useStaff();
  const { departmentId, departments } = useDepartment();
  const now = useNow();
  const { offsetMinutes } = organization;
  const today = dateOf(now, offsetMinutes);
  const [search, change] = useDischargeSearch();
  const on = search.on ?? today;
  const scope = { on, ...(departmentId ? { departmentId } : {}) };
  const list = useDischarges({ ...scope, list: serverListOf(search.filter) });
  const day = useDischarges({ ...scope, list: 'day' });
  const counts = day.data?.pages[0]?.counts;
  const split = splitRows(list.data?.pages.flatMap((page) => page.rows) ?? NO_ROWS, search.filter, on);
  const rows = [...split.rows, ...split.earlier];
  const selected = rows.find((row) => row.encounterId === search.encounter);
  const selectedId = search.encounter;
  const select = (row: DischargeRow) => change({ encounter: row.encounterId });
  const sheets = useSheets();
  const dialog = useDischargeDialog(select);
  const mayRegister = useMay('discharge.register');
  const { onKeyDown } = useDischargeKeys({ rows, selected, select, dialog, sheets, role });

  const department =
    departments.find((each) => each.id === departmentId)?.name ?? dischargeWords.allDepartments;
  return (
    <div className={css.page}>
      <PageHead
        title={dischargeWords.title(titleDay(on, today), counts?.total)}
        note={dischargeWords.note(department)}
        actions={
          <>
            <DaySwitch
              on={on}
              today={today}
              onChange={(next) => change({ on: next, encounter: undefined })}
            />
            {mayRegister && <RegisterButton />}
          </>
        }
      />
      <FilterChips
        counts={counts}
        chosen={search.filter}
        onChoose={(filter) => change({ filter, encounter: undefined })}
      />
      <div className={css.columns}>
        <DischargeListCard
          list={list}
          onKeyDown={onKeyDown}
          filter={search.filter}
          day={titleDay(on, today)}
          table={{ split, selectedId, now, offsetMinutes, role, onSelect: select, ...dialog.actions }}
        />
        <aside className={css.panel} aria-label={sheetWords.panelLabel}>
          {selectedId ? (
            <SheetPanel
              key={selectedId}
              encounterId={selectedId}
              sheet={sheets.sheetOf(selectedId)}
              role={role}
              now={now}
              offsetMinutes={offsetMinutes}
              isIssuing={sheets.issuingId === selectedId}
              issueError={sheets.errorOf(selectedId)}
              onIssue={(replace) => sheets.issue(selectedId, replace)}
              onSheetReady={sheets.printIfDue}
            />
          ) : (
            <EmptyState title={sheetWords.pick} note={sheetWords.pickNote} />
          )}
        </aside>
      </div>
      <DischargeDialogs dialog={dialog} departments={departments} />
    </div>
  );
}
