import { overtaking, type WaitingCall } from './overtake.js';

const at = (day: number, hour = 8) => new Date(Date.UTC(2026, 9, day, hour));

const call: WaitingCall = {
  kind: 'call',
  dueAt: at(7, 17),
  notBefore: at(7),
  attempts: 0,
  misses: 0,
  lastOutcome: null,
  lastAttemptAt: null,
};
const rung: WaitingCall = {
  ...call,
  dueAt: at(3, 17),
  notBefore: at(5),
  attempts: 3,
  misses: 2,
  lastOutcome: 'no-answer',
  lastAttemptAt: at(4, 15),
};

describe('a call that takes the place of an older one', () => {
  it.each<[string, WaitingCall, WaitingCall, Partial<WaitingCall>]>([
    ['has waited as long as the older one', call, rung, { dueAt: at(3, 17), notBefore: at(7) }],
    ['was missed as often', call, rung, { attempts: 3, misses: 2, lastOutcome: 'no-answer' }],
    [
      'is not made before the redial of the older one',
      call,
      { ...rung, notBefore: at(9) },
      { notBefore: at(9), lastAttemptAt: at(4, 15) },
    ],
    ['stays due first where it is', { ...call, dueAt: at(2) }, rung, { dueAt: at(2) }],
    [
      'keeps the time the patient named',
      call,
      { ...rung, kind: 'call-back', dueAt: at(12, 17), notBefore: at(12, 15) },
      { kind: 'call-back', dueAt: at(12, 17), notBefore: at(12, 15) },
    ],
    [
      'keeps it also where a third call is older still',
      { ...rung, kind: 'call-back', dueAt: at(12, 17), notBefore: at(12, 15) },
      { ...rung, misses: 1, attempts: 1, lastOutcome: 'off-or-busy', lastAttemptAt: at(1) },
      { kind: 'call-back', dueAt: at(12, 17), notBefore: at(12, 15), misses: 3, lastOutcome: 'no-answer' },
    ],
  ])('%s', (_, one, older, expected) => {
    expect(overtaking(one, older)).toMatchObject(expected);
  });
});
