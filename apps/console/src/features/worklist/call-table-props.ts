import type { WorklistRow } from '@suian/contracts/worklist';
import type { ClockProps } from '../../ui/clock-props.js';
import type { CallList } from './use-call-list.js';
import type { Show } from './worklist-search.js';

export interface CallTableProps {
  list: CallList;
  show: Show;
  selectedId: string | undefined;
  /** Whose reasons stand open. */
  explainedId: string | null;
  myId: string;
  clock: ClockProps;
  onExplain: (id: string | null) => void;
  onSelect: (row: WorklistRow) => void;
  onOpen: (row: WorklistRow, isCalling: boolean) => void;
  onLater: (row: WorklistRow) => void;
  onShowAll: () => void;
}
