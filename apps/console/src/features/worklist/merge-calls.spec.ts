import type { WorklistRow } from '@suian/contracts/worklist';
import { mergeRows } from '../../ui/merge-rows.js';
import { firstToCall, nextToCall } from './merge-calls.js';

const NOW = new Date('2026-11-22T01:00:00.000Z');
const ME = { myId: 'me', now: NOW };
const XU = { id: 'xu', name: '许敏', at: '2026-11-22T01:00:00.000Z' };

function row(id: string, claimedBy: WorklistRow['claimedBy'] = null): WorklistRow {
  return { id, claimedBy, version: 1, notBefore: '2026-11-22T00:00:00.000Z' } as WorklistRow;
}

describe('whom to call', () => {
  const { shown } = mergeRows([], [row('a', XU), row('b'), row('c')]);

  it('first: nobody else is on the telephone with him', () => {
    expect(firstToCall(shown, ME)?.id).toBe('b');
    expect(firstToCall(shown, { ...ME, myId: 'xu' })?.id).toBe('a');
  });

  it('next: below, then again from the top', () => {
    expect(nextToCall(shown, 'b', ME)?.id).toBe('c');
    expect(nextToCall(shown, 'c', ME)?.id).toBe('b');
  });

  it('nobody who is to be rung later', () => {
    const later = { ...row('a'), notBefore: '2026-11-22T02:00:00.000Z' };
    expect(firstToCall(mergeRows([], [later, row('b')]).shown, ME)?.id).toBe('b');
  });

  it('nobody when the rest is taken', () => {
    expect(nextToCall(mergeRows([], [row('a', XU), row('b')]).shown, 'b', ME)).toBeUndefined();
  });
});
