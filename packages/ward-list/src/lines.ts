import { UnreadableFile } from './unreadable-file.js';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, type WardFileRow } from './ward-file.js';

/** A letter lost earlier, half of one, or a sign that no keyboard has. */
const BROKEN = /[\p{Cc}\p{Cs}\ufffd]/u;

type Fault = NonNullable<WardFileRow['faults']>[number];

/** A line of the file. What is wrong with single cells is kept beside them. */
export function cellsToLine(line: number, raw: readonly string[], known: readonly Fault[] = []): WardFileRow {
  const faults: Fault[] = [...known];
  const cells = raw.map((cell, column) => {
    if (BROKEN.test(cell.replace(/\s/g, ''))) faults.push({ column, what: 'broken-text' });
    if (cell.length <= LONGEST_CELL) return cell;
    faults.push({ column, what: 'too-long' });
    return '';
  });
  return faults.length === 0 ? { line, cells } : { line, cells, faults };
}

/** Lines that hold anything, as many as a ward list can have. */
export class LineCollector {
  readonly all: WardFileRow[] = [];

  add(line: WardFileRow): void {
    const { cells, faults } = line;
    if (!faults && cells.every((cell) => cell.trim() === '')) return;
    if (cells.length > MOST_COLUMNS) throw new UnreadableFile('file.too-many-columns');
    if (this.all.length > MOST_ROWS) throw new UnreadableFile('file.too-many-rows');
    this.all.push(line);
  }
}
