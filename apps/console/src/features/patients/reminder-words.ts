import type { TaskCard } from '@suian/contracts/patients';
import type { ClockProps } from '../../ui/clock-props.js';
import { instantWords } from '../../ui/time-words.js';
import { messagesWords, reasonWords } from '../../words/messages.js';

const say = messagesWords.reminder;

/** What became of the reminder: “已提醒 10:00”, “没发出（没有订阅次数）”. */
export function reminderWords(
  { state, reason, at }: NonNullable<TaskCard['reminder']>,
  { now, offsetMinutes }: ClockProps,
): string {
  const time = instantWords(at, now, offsetMinutes, true);
  if (state === 'accepted') return say.accepted(time);
  if (state === 'sending') return say.sending;
  if (state === 'waiting') return say.waiting(time);
  const what = { refused: say.notSent, failed: say.notSent, unknown: say.unknown, dropped: say.dropped }[
    state
  ];
  const why = reasonWords(reason);
  return why ? say.because(what, why) : what;
}
