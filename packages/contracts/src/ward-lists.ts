import type { WardField, WardMapping } from '@suian/domain/ward-list/fields';
import type { Id, Instant, PageQuery } from './wire.js';

export interface UploadWardListQuery {
  /** The ward whose list it is: rows that name no department are this one's. */
  departmentId: Id;
}

/**
 * reading: bytes are being read · unmapped: a person says which column is what · checking: dry run, nothing is saved ·
 * ready: checked, may be imported · importing · done · unreadable: see `fault`.
 */
export type WardListState =
  'reading' | 'unmapped' | 'checking' | 'ready' | 'importing' | 'done' | 'unreadable';

export interface WardListCounts {
  /** Discharges that are, or would be, new. */
  created: number;
  /** Known, with something changed. */
  updated: number;
  same: number;
  /** Without a discharge date: still on the ward, left out. */
  notDischarged: number;
  /** Rows with problems; imported, they wait among the refused units. */
  problems: number;
}

export interface WardListCard {
  id: Id;
  departmentId: Id;
  departmentName: string;
  uploadedBy: string;
  uploadedAt: Instant;
  state: WardListState;
  /** Rows below the header line; 0 while it is being read. @asType integer */
  rows: number;
  /** Rows the present step has finished. @asType integer */
  done: number;
  /** Of the dry run until the import starts, then of the import. */
  counts: WardListCounts;
  finishedAt: Instant | null;
}

export interface WardList extends WardListCard {
  /** @asType integer */
  version: number;
  format: 'csv' | 'xlsx' | null;
  /** utf-8, utf-16le, gb18030 …; null for a workbook. */
  charset: string | null;
  /** Why it cannot be read, a stable word such as `file.not-text`. */
  fault: string | null;
  /** In the order of the file. */
  headers: string[];
  mapping: WardMapping;
  /** saved: somebody decided it for files with this header line · guessed: from the header's words. */
  mappedBy: 'saved' | 'guessed' | null;
  /** Required fields without a column. */
  missing: WardField[];
}

export interface WardListList {
  rows: WardListCard[];
  next: string | null;
}

export interface WardListRowsQuery extends PageQuery {
  /** first: what the file looks like, masked · problems: rows that cannot be saved. Default: problems. */
  show?: 'first' | 'problems';
}

export interface WardListRow {
  /** As a spreadsheet counts them: the header line of a plain file is 1. @asType integer */
  line: number;
  /** Masked, by column; empty for `problems`. */
  cells: string[];
  problems: WardRowProblem[];
}

export interface WardRowProblem {
  /** What our rules asked for; null: the row as a whole. */
  field: WardField | null;
  /** The column's header; null where the file has no such column. */
  column: string | null;
  /** A stable word, as in ProblemPlace. */
  what: string;
}

export interface WardListRows {
  rows: WardListRow[];
  next: string | null;
}

export interface MapWardListRequest {
  /** @asType integer */
  version: number;
  mapping: WardMapping;
}

export interface StartWardListRequest {
  /** @asType integer */
  version: number;
}
