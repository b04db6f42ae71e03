import type { TimelineEntry } from '@suian/contracts/patients';
import { words } from '../../words.js';
import { entryWords, type EntryRecord } from '../observations/index.js';
import { entry } from './timeline-entry.js';
import type { Past } from './timeline-sources.js';

/** What he measured, each a line; a typing error says so. */
export function diaryEntries({ diary }: Past): TimelineEntry[] {
  return diary.map((measured) => {
    const { id, measuredAt, note, source } = measured;
    return entry({
      of: id,
      when: measuredAt,
      kind: 'response',
      what: wordOf(measured),
      title: entryWords(measured),
      detail: note,
      by: source === 'device' ? null : words.respondent[source === 'self' ? 'patient' : source],
    });
  });
}

function wordOf({ isMistake, source, state }: EntryRecord): string {
  if (isMistake) return 'diary.mistake';
  if (state === 'questioned') return 'diary.questioned';
  return source === 'device' ? 'diary.device' : 'diary.recorded';
}
