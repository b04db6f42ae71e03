import { useState } from 'react';
import type { RowActions } from './DischargeLine.js';

export interface OpenDialog {
  kind: 'confirm' | 'pathway' | 'department';
  encounterId: string;
}

export interface DischargeDialog {
  opened: OpenDialog | null;
  open: (kind: OpenDialog['kind'], encounterId: string) => void;
  close: () => void;
  actions: Pick<RowActions, 'onConfirm' | 'onChoosePathway' | 'onAssign'>;
}

/** The one dialog of the list; opening it also chooses its row. */
export function useDischargeDialog(select: (encounterId: string) => void): DischargeDialog {
  const [opened, setOpened] = useState<OpenDialog | null>(null);
  const open = (kind: OpenDialog['kind'], encounterId: string) => {
    select(encounterId);
    setOpened({ kind, encounterId });
  };
  return {
    opened,
    open,
    close: () => setOpened(null),
    actions: {
      onConfirm: (encounterId) => open('confirm', encounterId),
      onChoosePathway: (encounterId) => open('pathway', encounterId),
      onAssign: (encounterId) => open('department', encounterId),
    },
  };
}
