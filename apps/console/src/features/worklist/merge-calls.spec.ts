import type { WorklistRow } from '@suian/contracts/worklist';
import { firstToCall, mergeCalls, nextToCall } from './merge-calls.js';

const NOW = new Date('2026-11-22T01:00:00.000Z');
const ME = { myId: 'me', now: NOW };
const XU = { id: 'xu', name: '许敏', at: '2026-11-22T01:00:00.000Z' };

function row(id: string, claimedBy: WorklistRow['claimedBy'] = null): WorklistRow {
  return { id, claimedBy, version: 1, notBefore: '2026-11-22T00:00:00.000Z' } as WorklistRow;
}

function ids({ shown }: ReturnType<typeof mergeCalls>): string[] {
  return shown.map((each) => each.row.id);
}

describe('mergeCalls', () => {
  it('shows everything at once when nothing was on screen', () => {
    expect(mergeCalls([], [row('a'), row('b')])).toMatchObject({ arrived: 0, hasMoved: false });
    expect(ids(mergeCalls([], [row('a'), row('b')]))).toEqual(['a', 'b']);
  });

  it('holds back one that belongs on top, and says so', () => {
    const merged = mergeCalls([row('a'), row('b')], [row('new'), row('a'), row('b')]);
    expect(ids(merged)).toEqual(['a', 'b']);
    expect(merged.arrived).toBe(1);
  });

  it('adds what belongs below the last row without asking', () => {
    const merged = mergeCalls([row('a')], [row('a'), row('b')]);
    expect(ids(merged)).toEqual(['a', 'b']);
    expect(merged.arrived).toBe(0);
  });

  it('keeps the order on screen when the rank changed, and says so', () => {
    const merged = mergeCalls([row('a'), row('b')], [row('b'), row('a')]);
    expect(ids(merged)).toEqual(['a', 'b']);
    expect(merged.hasMoved).toBe(true);
  });

  it('leaves a row that went in its place, marked', () => {
    const merged = mergeCalls([row('a'), row('b')], [row('b')]);
    expect(merged.shown.map((each) => each.hasLeft)).toEqual([true, false]);
  });

  it('shows at once who is on the telephone', () => {
    const merged = mergeCalls([row('a')], [row('a', XU)]);
    expect(merged.shown[0]?.row.claimedBy?.name).toBe('许敏');
  });
});

describe('whom to call', () => {
  const { shown } = mergeCalls([], [row('a', XU), row('b'), row('c')]);

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
    expect(firstToCall(mergeCalls([], [later, row('b')]).shown, ME)?.id).toBe('b');
  });

  it('nobody when the rest is taken', () => {
    expect(nextToCall(mergeCalls([], [row('a', XU), row('b')]).shown, 'b', ME)).toBeUndefined();
  });
});
