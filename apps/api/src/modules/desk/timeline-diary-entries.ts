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
      kind: 'diary',
      what: wordOf(measured),
      title: entryWords(measured),
      detail: note,
      by: source === 'device' ? null : words.respondent[source === 'self' ? 'patient' : source],
    });
  });
}

/** A calm value without a word. The trend shows it; among what happened it would bury the rest. */
export function isRoutine({ kind, what, detail }: TimelineEntry): boolean {
  return kind === 'diary' && detail === null && (what === 'diary.recorded' || what === 'diary.device');
}

function wordOf({ isMistake, source, state }: EntryRecord): string {
  if (isMistake) return 'diary.mistake';
  if (state !== 'calm') return `diary.${state}`;
  return source === 'device' ? 'diary.device' : 'diary.recorded';
}
