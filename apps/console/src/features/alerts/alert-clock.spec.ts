import type { AlertRow } from '@suian/contracts/alerts';
import { byLateness, lateCounts, runningClock } from './alert-clock.js';

const xu = { id: 'xu', name: '许敏', at: '2026-11-21T02:20:00.000Z' };

function row(change: Partial<AlertRow>): AlertRow {
  return {
    id: 'a',
    severity: 'critical',
    state: 'open',
    openedAt: '2026-11-21T02:00:00.000Z',
    claimDueAt: '2026-11-21T02:30:00.000Z',
    claimedBy: null,
    contactDueAt: null,
    resolveDueAt: null,
    ...change,
  } as AlertRow;
}

const claimed = row({
  id: 'b',
  state: 'claimed',
  claimedBy: xu,
  contactDueAt: '2026-11-21T02:50:00.000Z',
  resolveDueAt: '2026-11-21T06:00:00.000Z',
});
const contacted = row({
  id: 'c',
  state: 'contacted',
  claimedBy: xu,
  resolveDueAt: '2026-11-21T06:00:00.000Z',
});

describe('the one clock that runs', () => {
  it('first the claim, then the contact, then the end', () => {
    expect([row({}), claimed, contacted].map((each) => runningClock(each)?.label)).toEqual([
      '接手',
      '联系',
      '结案',
    ]);
  });

  it('counts from the opening, and from the claim once somebody has it', () => {
    expect(runningClock(row({}))?.startedAt).toBe('2026-11-21T02:00:00.000Z');
    expect(runningClock(claimed)?.startedAt).toBe(xu.at);
  });

  it('none runs for what is closed, or has no time limit', () => {
    expect(runningClock(row({ state: 'resolved' }))).toBeNull();
    expect(runningClock(row({ claimDueAt: null }))).toBeNull();
  });
});

describe('the board of what is late', () => {
  const now = new Date('2026-11-21T03:00:00.000Z');

  it('has the latest on top', () => {
    const later = row({ id: 'd', claimDueAt: '2026-11-21T02:55:00.000Z' });
    expect(byLateness([contacted, later, claimed, row({})]).map(({ id }) => id)).toEqual([
      'a',
      'b',
      'd',
      'c',
    ]);
  });

  it('counts by the clock that passed', () => {
    expect(lateCounts([row({}), claimed, contacted], now)).toEqual({ claim: 1, contact: 1, resolve: 0 });
  });
});
