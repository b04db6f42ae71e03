import type { DiaryEntryView, LimitView } from '@suian/contracts/diary';
import type { WireAdvice } from '@suian/contracts/patient-app';
import type { AppliedLimit } from '@suian/domain/diary/applied-limits';
import type { Advice } from '@suian/domain/triage/advice';
import type { OwnLimit } from './persistence/limit-override.store.js';
import type { EntryRecord } from './persistence/observation.store.js';

/** One entry as patient and nurse see it. */
export function viewOf(entry: EntryRecord): DiaryEntryView {
  const { id, metric, values, context, note, source, state, isLate } = entry;
  return {
    id,
    metric,
    values,
    context,
    note,
    source,
    state,
    isLate,
    measuredAt: entry.measuredAt.toISOString(),
    receivedAt: entry.receivedAt.toISOString(),
    questionedUntil: entry.questionedUntil?.toISOString() ?? null,
    mistakeAt: entry.mistakeAt?.toISOString() ?? null,
  };
}

export function wireAdvice({ steps, calls, evidence, promisedBy, ...advice }: Advice): WireAdvice {
  return {
    ...advice,
    steps: [...steps],
    calls: [...calls],
    evidence: [...evidence],
    promisedBy: promisedBy?.toISOString() ?? null,
  };
}

export function limitView({ limit, value, own: holding }: AppliedLimit, own: readonly OwnLimit[]): LimitView {
  const { slot, part, band, side, source, year, value: packValue } = limit;
  const changed = holding ? own.find((each) => each.slot === slot) : undefined;
  return {
    slot,
    part,
    band,
    side,
    value,
    packValue,
    source,
    year,
    own: changed
      ? { reason: changed.reason, doctorName: changed.doctorName, byName: changed.byName, at: changed.at }
      : null,
  };
}
