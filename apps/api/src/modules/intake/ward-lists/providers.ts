import { ForgetWardList } from './forget-ward-list.job.js';
import { WardListLinesStore } from './persistence/ward-list-lines.store.js';
import { WardListStore } from './persistence/ward-list.store.js';
import { WardListRowsPage } from './queries/ward-list-rows.query.js';
import { WardListsQuery } from './queries/ward-lists.query.js';
import { ReadList } from './read-list.js';
import { RowNotes } from './row-notes.js';
import { TakeRow } from './take-row.js';
import { MapWardList } from './use-cases/map-ward-list.js';
import { StartWardList } from './use-cases/start-ward-list.js';
import { UploadWardList } from './use-cases/upload-ward-list.js';
import { WardRowDepartment } from './ward-row-department.js';
import { WardRowRefusalReader } from './ward-row-refusal.reader.js';
import { WorkOnWardList } from './ward-list.job.js';

/** What the intake module provides for ward lists. */
export const WARD_LIST_PROVIDERS = [
  ForgetWardList,
  MapWardList,
  ReadList,
  RowNotes,
  StartWardList,
  TakeRow,
  UploadWardList,
  WardListLinesStore,
  WardListRowsPage,
  WardListsQuery,
  WardListStore,
  WardRowDepartment,
  WardRowRefusalReader,
  WorkOnWardList,
];
