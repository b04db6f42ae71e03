import type { AlertRow } from '@suian/contracts/alerts';
import { newsOf, tellingOf } from './told-news.js';

function row(
  id: string,
  name: NonNullable<AlertRow['rung']>['name'],
  change: Partial<AlertRow> = {},
): AlertRow {
  const at = '2026-11-21T02:40:00.000Z';
  return { id, rung: { name, at }, nextRungAt: null, claimedBy: null, ...change } as AlertRow;
}

function ids(rows: readonly AlertRow[], heard: readonly AlertRow[] | null): string[] {
  return newsOf(rows, heard && new Set(heard.map(tellingOf)), 'me').map(({ id }) => id);
}

describe('what the ladder brought to me', () => {
  it('on opening the page: what was told above the nurses; the queue itself is no news', () => {
    expect(ids([row('a', 'nurses'), row('b', 'doctor')], null)).toEqual(['b']);
  });

  it('is said once', () => {
    expect(ids([row('b', 'doctor')], [row('b', 'doctor')])).toEqual([]);
  });

  it('is said again when it climbs, or is told again', () => {
    const again = row('b', 'everyone', { nextRungAt: '2026-11-21T03:25:00.000Z' });
    const before = row('b', 'everyone', { nextRungAt: '2026-11-21T03:10:00.000Z' });
    expect(ids([row('b', 'everyone')], [row('b', 'doctor')])).toEqual(['b']);
    expect(ids([again], [before])).toEqual(['b']);
  });

  it('is not said of what I hold myself', () => {
    const mine = row('b', 'supervisor', { claimedBy: { id: 'me', name: '何佳敏', at: '' } });
    expect(ids([mine], [])).toEqual([]);
  });
});
