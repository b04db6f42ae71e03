import type { LiveEvent } from '@suian/contracts/alerts';
import { staleKeysOf } from './event-keys.js';
import { keys } from './keys.js';

function event(kind: LiveEvent['kind']): LiveEvent {
  return {
    kind,
    sequence: 1,
    departmentId: null,
    patientId: 'p',
    ref: 'r',
    severity: null,
    at: '2026-11-21T01:00:00.000Z',
  };
}

describe('what an event makes old', () => {
  it('a claimed alert: the queue, that alert and its patient', () => {
    expect(staleKeysOf(event('alert.claimed'))).toEqual([
      keys.patient('p'),
      keys.alertLists,
      keys.alertCounts,
      keys.alert('r'),
      keys.alertNews,
    ]);
  });

  it('a rung of the ladder: who was told, and the alert it is about', () => {
    const stale = staleKeysOf(event('alert.escalated'));
    expect(stale).toContainEqual(keys.alertNews);
    expect(stale).toContainEqual(keys.alertCounts);
    expect(stale).toContainEqual(keys.alert('r'));
  });

  it('a message: the list of messages and the plan of its patient', () => {
    expect(staleKeysOf(event('message.changed'))).toEqual([keys.patient('p'), keys.messages]);
  });

  it('a refused unit: the lists of them and the monitor, not the one that stands open', () => {
    const stale = staleKeysOf({ ...event('refusal.changed'), patientId: null });
    expect(stale).toEqual([keys.refusalLists, keys.intakeMonitor]);
  });

  it('an ended binding: the discharge list', () => {
    expect(staleKeysOf(event('binding.ended'))).toContainEqual(keys.discharges);
  });

  it('a binding: the discharge list', () => {
    expect(staleKeysOf(event('binding.done'))).toContainEqual(keys.discharges);
  });

  it('an answer without an alert leaves the queue alone', () => {
    expect(staleKeysOf(event('response.received'))).toEqual([keys.patient('p')]);
  });
});
