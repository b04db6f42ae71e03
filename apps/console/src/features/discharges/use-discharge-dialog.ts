import type { DischargeRow } from '@suian/contracts/discharges';
import { useState } from 'react';
import type { RowActions } from './DischargeLine.js';

export interface OpenDialog {
  kind: 'confirm' | 'pathway' | 'department';
  row: DischargeRow;
}

export interface DischargeDialog {
  opened: OpenDialog | null;
  open: (kind: OpenDialog['kind'], row: DischargeRow) => void;
  close: () => void;
  actions: Pick<RowActions, 'onConfirm' | 'onChoosePathway' | 'onAssign'>;
}

/** The one dialog of the list; opening it also chooses its row. */
export function useDischargeDialog(select: (row: DischargeRow) => void): DischargeDialog {
  const [opened, setOpened] = useState<OpenDialog | null>(null);
  const open = (kind: OpenDialog['kind'], row: DischargeRow) => {
    select(row);
    setOpened({ kind, row });
  };
  return {
    opened,
    open,
    close: () => setOpened(null),
    actions: {
      onConfirm: (row) => open('confirm', row),
      onChoosePathway: (row) => open('pathway', row),
      onAssign: (row) => open('department', row),
    },
  };
}
