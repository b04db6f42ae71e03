import type { DischargeRow } from '@suian/contracts/discharges';
import type { IntakeSourceCard } from '@suian/contracts/intake';
import { useStaff } from '../../data/session.js';
import { useDepartment } from '../../data/department.js';
import { useIntakeMonitor } from '../../data/intake-monitor.js';
import { useNow } from '../../data/use-now.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { sourceName } from '../../ui/source-name.js';
import { dateOf, instantWords } from '../../ui/time-words.js';
import { sheetWords } from '../../words/discharges.js';
import { sourceWords } from '../../words/sources.js';
import { DischargeDialogs } from './DischargeDialogs.js';
import { DischargeListCard } from './DischargeListCard.js';
import { DischargesHead } from './DischargesHead.js';
import { titleDay } from './DaySwitch.js';
import { isStanding, serverListOf, splitRows } from './discharge-list.js';
import { useDischarges } from './discharge-queries.js';
import { FilterChips } from './FilterChips.js';
import { lastCame } from './last-came.js';
import { SilenceBar } from './SilenceBar.js';
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
  const scope = departmentId ? { departmentId } : {};
  const list = useDischarges({ ...scope, on, list: serverListOf(search.filter) });
  const dayCounts = useDischarges({ ...scope, on, list: 'day' }).data?.pages[0]?.counts;
  const standingCounts = useDischarges({ ...scope, on: today, list: 'day' }).data?.pages[0]?.counts;
  const split = splitRows(list.data?.pages.flatMap((page) => page.rows) ?? NO_ROWS, search.filter, on);
  const rows = [...split.rows, ...split.earlier];
  const selectedId = search.encounter;
  const selected = rows.find((row) => row.encounterId === selectedId);
  const select = (encounter: string) => change({ encounter });
  const sources = useIntakeMonitor().data?.sources ?? [];
  const silent = sources.filter(({ silentSince }) => silentSince !== null);
  const sheets = useSheets();
  const dialog = useDischargeDialog(select);
  const { onKeyDown } = useDischargeKeys({ rows, selected, select, dialog, sheets, role });
  const day = titleDay(on, today);
  return (
    <div className={css.page}>
      <DischargesHead
        search={search}
        change={change}
        today={today}
        counts={isStanding(search.filter) ? standingCounts : dayCounts}
        isSilent={silent.length > 0}
        came={cameWords(sources, { now, offsetMinutes })}
      />
      <SilenceBar silent={silent} now={now} offsetMinutes={offsetMinutes} />
      <FilterChips
        day={day}
        dayCounts={dayCounts}
        standingCounts={standingCounts}
        chosen={search.filter}
        onChoose={(filter) =>
          change({ filter, encounter: undefined, ...(isStanding(filter) ? { on: undefined } : {}) })
        }
      />
      <div className={css.columns}>
        <DischargeListCard
          list={list}
          onKeyDown={onKeyDown}
          filter={search.filter}
          day={day}
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
              onAssign={dialog.actions.onAssign}
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

function cameWords(sources: readonly IntakeSourceCard[], { now, offsetMinutes }: ClockProps): string | null {
  const source = lastCame(sources);
  return source && sourceWords.came(sourceName(source), instantWords(source.lastAt, now, offsetMinutes));
}
