import { FirstLoop1790000000000 } from './0001-first-loop.js';

/** One line of time: append only, never edited after a release. */
export const MIGRATIONS = [FirstLoop1790000000000];
