import type { PortraitRow } from '@suian/contracts/portrait';
import type { PortraitKind } from '@suian/domain/portrait/portrait';
import type { ClockProps } from '../../ui/clock-props.js';
import type { PortraitAct } from './portrait-queries.js';

/** One kind of the portrait, as the dialog's sections are given it. */
export interface PortraitSectionProps extends ClockProps {
  kind: PortraitKind;
  rows: readonly PortraitRow[];
  isBusy: boolean;
  /** Calls back once it is stored. */
  onAct: (act: PortraitAct, onDone?: () => void) => void;
}
