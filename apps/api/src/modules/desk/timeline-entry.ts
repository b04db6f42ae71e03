import { createHash } from 'node:crypto';
import type { TimelineEntry } from '@suian/contracts/patients';

type Told = Pick<TimelineEntry, 'kind' | 'what' | 'title'> &
  Partial<TimelineEntry> & { of: string; when: Date };

/** `of`: the row a line is told from. With the event's name it makes the line's own id, the same at every reading. */
export function entry({ of, when, ...told }: Told): TimelineEntry {
  const id = createHash('sha256').update(`${of}:${told.what}`).digest('hex').slice(0, 26);
  return { id, at: when.toISOString(), detail: null, severity: null, by: null, ref: null, ...told };
}
