import type { TimelineEntry } from '@suian/contracts/patients';
import { words } from '../../words.js';
import { callWordsOf } from './call-history.js';
import { wasSpokenTo } from './finishing.js';
import { entry } from './timeline-entry.js';
import type { Past } from './timeline-sources.js';

/** Every call of the worklist: for what, how it went, and by whom. */
export function callEntries({ calls, staff }: Pick<Past, 'calls' | 'staff'>): TimelineEntry[] {
  return calls.map(({ id, at, title, outcome, said, respondent, responseId, byStaff }) => {
    const family = respondent === 'family' && wasSpokenTo(outcome) ? [words.respondent.family] : [];
    return entry({
      of: id,
      when: at,
      kind: 'call',
      what: wasSpokenTo(outcome) ? 'call.reached' : 'call.not-reached',
      title,
      detail: [...family, callWordsOf({ outcome, said })].join(words.beside),
      by: staff.get(byStaff) ?? null,
      ref: responseId === null ? null : { kind: 'response', id: responseId },
    });
  });
}
