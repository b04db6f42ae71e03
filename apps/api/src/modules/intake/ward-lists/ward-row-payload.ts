import type { WardMapping } from '@suian/domain/ward-list/fields';
import type { WardRow } from '@suian/domain/ward-list/row-to-unit';

/** A refused row of a ward list, as it is kept. Neither list nor line: the same row of the next file is the same unit. */
export interface WardRowPayload {
  departmentId: string;
  headers: readonly string[];
  mapping: WardMapping;
  row: WardRow;
}
