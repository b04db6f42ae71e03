import type { TimelineEntry } from '@suian/contracts/patients';
import { words } from '../../words.js';
import type { AlertHistory } from '../triage/index.js';
import { entry } from './timeline-entry.js';
import type { Past } from './timeline-sources.js';

type Note = AlertHistory['notes'][number];

const ACTS = {
  claim: 'alert.claimed',
  release: 'alert.released',
  'take-over': 'alert.taken-over',
  undo: 'alert.undone',
  note: 'note',
} as const;

/** Of each alert: when it opened and worsened, what staff did, and how it ended. */
export function alertEntries({ alerts, staff }: Pick<Past, 'alerts' | 'staff'>): TimelineEntry[] {
  return alerts.flatMap((history) => {
    const { alert, notes, raisedAt } = history;
    const { id, headline, concernName, severity } = alert;
    const about = { kind: 'alert', title: headline, severity, ref: { kind: 'alert', id } } as const;
    const opened = entry({
      ...about,
      of: id,
      when: alert.openedAt,
      what: 'alert.opened',
      detail: concernName,
    });
    const raised = raisedAt.map((report) =>
      entry({ ...about, of: report.id, when: report.at, what: 'alert.raised' }),
    );
    const done = notes.map((note) => noteEntry(history, note, staff.get(note.byStaff) ?? null));
    return [opened, ...raised, ...done, ...dispositionEntry(history, staff)];
  });
}

function noteEntry(
  { alert }: AlertHistory,
  { id, at, kind, reached, text }: Note,
  by: string | null,
): TimelineEntry {
  const ref = { kind: 'alert', id: alert.id } as const;
  const told = { of: id, when: at, title: alert.concernName, detail: text, by, ref };
  if (kind === 'call') return entry({ ...told, kind, what: reached ? 'call.reached' : 'call.not-reached' });
  return entry({ ...told, kind: kind === 'note' ? 'note' : 'alert', what: ACTS[kind] });
}

function dispositionEntry({ alert, outcomeNote }: AlertHistory, staff: Past['staff']): TimelineEntry[] {
  const { id, outcome, resolvedAt, resolvedBy } = alert;
  if (!outcome || !resolvedAt) return [];
  return [
    entry({
      of: id,
      when: resolvedAt,
      kind: 'disposition',
      what: 'alert.disposed',
      title: words.outcome[outcome],
      detail: outcomeNote,
      by: (resolvedBy && staff.get(resolvedBy)) ?? null,
      ref: { kind: 'alert', id },
    }),
  ];
}
