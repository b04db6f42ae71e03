import type { LimitView, SetLimitRequest } from '@suian/contracts/diary';

/** Slot → as typed; empty is off. */
export type TypedLimits = Readonly<Record<string, string>>;

export function typedOf(limits: readonly LimitView[]): TypedLimits {
  return Object.fromEntries(limits.map(({ slot, value }) => [slot, value === null ? '' : String(value)]));
}

export function isNumber(text: string): boolean {
  return text.trim() === '' || Number.isFinite(Number(text));
}

/** Only what was changed is sent. */
export function changedLimits(limits: readonly LimitView[], typed: TypedLimits): SetLimitRequest['limits'] {
  return limits.flatMap(({ slot, value }) => {
    const text = (typed[slot] ?? '').trim();
    const wanted = text === '' ? null : Number(text);
    return wanted === value ? [] : [{ slot, value: wanted }];
  });
}

/** True where an emergency would be told later than the rules say: then a doctor stands for it. */
export function needsDoctor(limits: readonly LimitView[], changed: SetLimitRequest['limits']): boolean {
  return changed.some(({ slot, value }) => {
    const limit = limits.find((each) => each.slot === slot);
    if (limit?.band !== 'emergency') return false;
    if (value === null) return true;
    return limit.side === 'high' ? value > limit.packValue : value < limit.packValue;
  });
}
