import { mergeRows } from './merge-rows.js';

interface Row {
  id: string;
  by?: string;
}

const [A, B, NEW]: [Row, Row, Row] = [{ id: 'a' }, { id: 'b' }, { id: 'new' }];

function ids({ shown }: ReturnType<typeof mergeRows<Row>>): string[] {
  return shown.map((each) => each.row.id);
}

describe('a list that stands still on screen', () => {
  it('shows everything at once when nothing was on screen', () => {
    expect(mergeRows([], [A, B])).toMatchObject({ arrived: 0, hasMoved: false });
    expect(ids(mergeRows([], [A, B]))).toEqual(['a', 'b']);
  });

  it('holds back one that belongs on top, and says so', () => {
    const merged = mergeRows([A, B], [NEW, A, B]);
    expect(ids(merged)).toEqual(['a', 'b']);
    expect(merged.arrived).toBe(1);
  });

  it('adds what belongs below the last row without asking', () => {
    const merged = mergeRows([A], [A, B]);
    expect(ids(merged)).toEqual(['a', 'b']);
    expect(merged.arrived).toBe(0);
  });

  it('keeps the order on screen when the rank changed, and says so', () => {
    const merged = mergeRows([A, B], [B, A]);
    expect(ids(merged)).toEqual(['a', 'b']);
    expect(merged.hasMoved).toBe(true);
  });

  it('leaves a row that went in its place, marked', () => {
    const merged = mergeRows([A, B], [B]);
    expect(merged.shown.map((each) => each.hasLeft)).toEqual([true, false]);
  });

  it('does not call a row gone that may stand on the next page', () => {
    const { shown } = mergeRows([A, B], [NEW, A], true);
    expect(shown.map((each) => each.hasLeft)).toEqual([false, false]);
  });

  it('changes a row in place', () => {
    expect(mergeRows([A], [{ id: 'a', by: '许敏' }]).shown[0]?.row.by).toBe('许敏');
  });
});
