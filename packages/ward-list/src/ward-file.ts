import type { WardRow } from '@suian/domain/ward-list/row-to-unit';

export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 200;
/** A longer cell is a fault of its row. */
export const LONGEST_CELL = 2_000;

/** A line of the file. */
export interface WardFileRow extends WardRow {
  /** As a spreadsheet counts them, from 1. */
  line: number;
}

/** What the file holds, all of it as text: nothing is worked out. */
export interface Grid {
  format: 'csv' | 'xlsx';
  charset: string | null;
  /** Lines that hold anything, each with its number. */
  lines: WardFileRow[];
}

/** A ward list: its header line, and the lines below. */
export interface WardFile {
  format: 'csv' | 'xlsx';
  charset: string | null;
  headers: string[];
  rows: WardFileRow[];
}
