import type { Call } from '@suian/domain/triage/concern-rule';
import type { Judgement } from '../../data/judgement.js';
import type { Told } from '../../data/told.js';
import { call } from '../../platform/wx.js';
import type { AdviceCall } from '../../ui/AdviceCard.js';
import { ADVICE } from '../../words/advice.js';

/** Whom to call, the filled button first. An answer that was refused always leaves the ward's telephone. */
export function callsOf({ judgement, refusedWith }: Told): AdviceCall[] {
  const kinds = judgement.advice.calls;
  const all = refusedWith && !kinds.includes('ward') ? [...kinds.slice(0, 1), 'ward' as const] : kinds;
  return all.map((kind) => callOf(kind, judgement));
}

function callOf(kind: Call, { cover, advice }: Judgement): AdviceCall {
  const number = kind === 'ward' ? cover.wardPhone : kind;
  const note = kind === 'ward' ? wardNote(cover.answeredAtNight, advice.isCovered) : undefined;
  return {
    label: ADVICE.call[kind],
    isAlarm: kind === '120',
    onPress: () => void call(number),
    ...(note ? { note } : {}),
  };
}

function wardNote(isAnsweredAtNight: boolean, isCovered: boolean | null): string | undefined {
  if (isAnsweredAtNight) return ADVICE.wardNote.night;
  return isCovered ? ADVICE.wardNote.day : undefined;
}
