import type { AlertRow } from '@suian/contracts/alerts';
import { mergeQueue, nextToDo, withWelcome } from './merge-queue.js';

function row(id: string, claimedBy: AlertRow['claimedBy'] = null): AlertRow {
  return { id, claimedBy, version: 1 } as AlertRow;
}

function ids(merged: ReturnType<typeof mergeQueue>): string[] {
  return merged.shown.map((each) => each.row.id);
}

describe('mergeQueue', () => {
  it('shows everything at once when nothing was on screen', () => {
    const merged = mergeQueue([], [row('a'), row('b')], false);
    expect(ids(merged)).toEqual(['a', 'b']);
    expect(merged.arrived).toEqual([]);
  });

  it('keeps the rows where they are and holds back an urgent one that belongs on top', () => {
    const merged = mergeQueue([row('a'), row('b')], [row('new'), row('a'), row('b')], false);
    expect(ids(merged)).toEqual(['a', 'b']);
    expect(merged.arrived.map((each) => each.id)).toEqual(['new']);
  });

  it('adds what belongs below the last row without asking', () => {
    const merged = mergeQueue([row('a')], [row('a'), row('b')], false);
    expect(ids(merged)).toEqual(['a', 'b']);
    expect(merged.arrived).toEqual([]);
  });

  it('shows at once that a colleague has claimed a row', () => {
    const claimed = row('a', { id: 'xu', name: '许敏', at: '2026-11-21T01:00:00.000Z' });
    const merged = mergeQueue([row('a'), row('b')], [claimed, row('b')], false);
    expect(merged.shown[0]?.row.claimedBy?.name).toBe('许敏');
  });

  it('leaves a row that was closed elsewhere in its place, marked', () => {
    const merged = mergeQueue([row('a'), row('b')], [row('b')], false);
    expect(merged.shown.map((each) => each.hasLeft)).toEqual([true, false]);
  });

  it('does not take a row pushed to the next page for a closed one', () => {
    const merged = mergeQueue([row('a'), row('b')], [row('new'), row('a')], true);
    expect(merged.shown.map((each) => each.hasLeft)).toEqual([false, false]);
  });
});

describe('a row whose ending was taken back', () => {
  it('stands again at its own place, and other newcomers still wait', () => {
    const fresh = [row('new'), row('a'), row('back'), row('b')];
    const before = withWelcome([row('a'), row('b')], fresh, new Set(['back']));
    const merged = mergeQueue(before, fresh, false);
    expect(ids(merged)).toEqual(['a', 'back', 'b']);
    expect(merged.arrived.map((each) => each.id)).toEqual(['new']);
  });

  it('changes nothing where the list comes whole', () => {
    const fresh = [row('a'), row('back')];
    const merged = mergeQueue(withWelcome([], fresh, new Set(['back'])), fresh, false);
    expect(ids(merged)).toEqual(['a', 'back']);
  });

  it('stands at the end where nothing comes after it', () => {
    const before = withWelcome([row('a')], [row('a'), row('back')], new Set(['back']));
    expect(before.map((each) => each.id)).toEqual(['a', 'back']);
  });
});

describe('nextToDo', () => {
  const other = { id: 'xu', name: '许敏', at: '2026-11-21T01:00:00.000Z' };
  const shown = [row('a'), row('b'), row('c', other), row('d')].map((each) => ({
    row: each,
    hasLeft: false,
  }));

  it('goes on below, past what a colleague holds', () => {
    expect(nextToDo(shown, 'b', 'me')).toBe('d');
  });

  it('starts again from the top after the last row', () => {
    expect(nextToDo(shown, 'd', 'me')).toBe('a');
  });

  it('ends when nothing is left', () => {
    expect(nextToDo(shown.slice(0, 1), 'a', 'me')).toBeNull();
  });
});
