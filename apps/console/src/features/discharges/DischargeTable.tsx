import type { DischargeRow } from '@suian/contracts/discharges';
import { Fragment } from 'react';
import { dischargeWords } from '../../words/discharges.js';
import { DischargeLine, type RowActions } from './DischargeLine.js';
import type { SplitRows } from './discharge-list.js';
import css from './discharges.module.css';

export interface DischargeTableProps extends RowActions {
  split: SplitRows;
  selectedId: string | undefined;
  now: Date;
  offsetMinutes: number;
}

const COLUMNS = ['patient', 'reason', 'discharged', 'tier', 'plan', 'binding'] as const;

/** Those of the day first, then who went home in the days before and is still not bound. */
export function DischargeTable({ split, ...line }: DischargeTableProps) {
  const draw = (row: DischargeRow) => (
    <DischargeLine
      key={row.encounterId}
      row={row}
      {...line}
      isSelected={row.encounterId === line.selectedId}
    />
  );
  return (
    <table className={css.table} aria-label={dischargeWords.tableLabel}>
      <colgroup>
        {COLUMNS.map((column) => (
          <col key={column} className={css[column]} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {dischargeWords.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {split.rows.map(draw)}
        {split.earlier.length > 0 && (
          <Fragment>
            <tr>
              <th colSpan={COLUMNS.length} scope="rowgroup" className={css.groupRow}>
                {dischargeWords.earlier(split.earlier.length)}
              </th>
            </tr>
            {split.earlier.map(draw)}
          </Fragment>
        )}
      </tbody>
    </table>
  );
}

/** Grey bars while the list comes: never a guess of a name. */
export function TableBones({ rows = 8 }: { rows?: number }) {
  return (
    <div className={css.bones} aria-hidden>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className={css.bone} />
      ))}
    </div>
  );
}
