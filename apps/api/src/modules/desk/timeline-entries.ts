import { CONSENT_PURPOSES, type ConsentRow, type TimelineEntry } from '@suian/contracts/patients';
import { instantOf } from '@suian/domain/kernel/zoned-time';
import { words } from '../../words.js';
import { operationsOf } from '../patients/index.js';
import { alertEntries } from './timeline-alert-entries.js';
import { diaryEntries } from './timeline-diary-entries.js';
import { callEntries } from './timeline-call-entries.js';
import { entry } from './timeline-entry.js';
import { hasLaterTier, tierEntries } from './timeline-tier-entries.js';
import type { Past } from './timeline-sources.js';

/** What happened to a patient, one line each, newest first. */
export function entriesOf(past: Past): TimelineEntry[] {
  const entries = [
    ...stayEntries(past),
    ...planEntries(past),
    ...tierEntries(past),
    ...bindingEntries(past),
    ...consentEntries(past),
    ...responseEntries(past),
    ...diaryEntries(past),
    ...alertEntries(past),
    ...callEntries(past),
  ];
  return entries.sort((a, b) => (isNewer(a, b) ? -1 : 1));
}

function isNewer(a: TimelineEntry, b: TimelineEntry): boolean {
  return a.at === b.at ? a.id > b.id : a.at > b.at;
}

function stayEntries({ stays, departments, zone }: Past): TimelineEntry[] {
  return stays.map((stay) => {
    const operations = operationsOf(stay).map(({ name }) => name);
    return entry({
      of: stay.id,
      // A source that knows only the day is shown at its beginning.
      when: stay.dischargedAt ?? instantOf(stay.dischargedOn, '00:00', zone),
      kind: 'discharge',
      what: 'discharge',
      title: (stay.departmentId && departments.get(stay.departmentId)) ?? words.unassignedDepartment,
      detail: [stay.diagnosis, ...operations].filter(Boolean).join(words.beside) || null,
      ref: { kind: 'encounter', id: stay.id },
    });
  });
}

function planEntries(past: Past): TimelineEntry[] {
  const { plans, staff } = past;
  return plans.flatMap(
    ({ id, encounterId, pathwayName, tierReason, startedAt, confirmedAt, confirmedBy }) => {
      const plan = {
        of: id,
        kind: 'plan',
        title: pathwayName,
        ref: { kind: 'encounter', id: encounterId },
      } as const;
      const started = entry({
        ...plan,
        when: startedAt,
        what: confirmedAt ? 'plan.started' : 'plan.proposed',
      });
      if (!confirmedAt || !confirmedBy) return [started];
      const by = staff.get(confirmedBy) ?? null;
      const detail = hasLaterTier(past, id) ? null : tierReason;
      return [started, entry({ ...plan, when: confirmedAt, what: 'plan.confirmed', detail, by })];
    },
  );
}

function bindingEntries({ codes, seats, staff }: Past): TimelineEntry[] {
  const issued = codes.map(({ id, issuedAt, issuedBy }) => {
    const by = staff.get(issuedBy) ?? null;
    return entry({ of: id, when: issuedAt, kind: 'binding', what: 'binding.issued', title: '', by });
  });
  const bound = seats.flatMap(({ id, boundAt, unboundAt, role }) => {
    const seat = {
      of: id,
      kind: 'binding',
      title: words.respondent[role === 'self' ? 'patient' : 'family'],
    } as const;
    const done = entry({ ...seat, when: boundAt, what: 'binding.done' });
    return unboundAt ? [done, entry({ ...seat, when: unboundAt, what: 'binding.ended' })] : [done];
  });
  return [...issued, ...bound];
}

/** The boxes of one consent screen are one line for those ticked and one for those left empty. */
function consentEntries({ consents }: Past): TimelineEntry[] {
  const wasGranted = ({ purpose, at }: ConsentRow) =>
    consents.some((earlier) => earlier.purpose === purpose && earlier.granted && earlier.at < at);
  const moments = [...new Set(consents.map(({ at }) => at))];
  return moments.flatMap((at) =>
    [true, false].flatMap((granted) => {
      const boxes = consents.filter((each) => each.at === at && each.granted === granted);
      const chosen = CONSENT_PURPOSES.flatMap((purpose) => boxes.filter((each) => each.purpose === purpose));
      const [first] = chosen;
      if (!first) return [];
      const title = chosen.map(({ purpose }) => words.consent[purpose]).join(words.between);
      const what = granted
        ? 'consent.granted'
        : chosen.some(wasGranted)
          ? 'consent.withdrawn'
          : 'consent.refused';
      const of = `${first.purpose}:${first.noticeVersion}:${at}`;
      return [entry({ of, when: new Date(at), kind: 'consent', what, title })];
    }),
  );
}

function responseEntries({ responses, tasks }: Past): TimelineEntry[] {
  return responses.map(({ id, taskId, receivedAt, isLate, receipt, score, respondent }) => {
    const { level } = receipt.advice;
    return entry({
      of: id,
      when: receivedAt,
      kind: 'response',
      what: isLate ? 'response.late' : 'response.received',
      title: tasks.find((task) => task.id === taskId)?.title ?? '',
      detail: score === null ? null : words.score(score),
      severity: level === 'normal' ? null : level,
      by: words.respondent[respondent],
      ref: { kind: 'response', id },
    });
  });
}
