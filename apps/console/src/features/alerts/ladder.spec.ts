import type { AlertRow } from '@suian/contracts/alerts';
import { ladderWords } from './ladder.js';

const clock = { now: new Date('2026-11-21T03:00:00.000Z'), offsetMinutes: 480 };
const xu = { id: 'xu', name: '许敏', at: '2026-11-21T02:20:00.000Z' };

type Climber = Parameters<typeof ladderWords>[0];

function words(change: Partial<Climber>) {
  const row: Climber = {
    severity: 'critical',
    state: 'open',
    claimedBy: null,
    contactDueAt: null,
    rung: null,
    nextRungAt: null,
    ...change,
  };
  return ladderWords(row, clock);
}

function rung(name: NonNullable<AlertRow['rung']>['name'], at = '02:40'): Partial<Climber> {
  return { rung: { name, at: `2026-11-21T${at}:00.000Z` }, nextRungAt: '2026-11-21T03:10:00.000Z' };
}

describe('the ladder in words', () => {
  it.each([
    ['nurses', '10:40 已告诉值班护士', '11:10 告诉护士长', false],
    ['supervisor', '10:40 没人接手，已告诉护士长', '11:10 告诉值班医生', true],
    ['doctor', '10:40 没人接手，已告诉值班医生', '11:10 告诉所有人', true],
    ['everyone', '10:40 没人接手，已告诉所有人', '每 15 分钟再告诉所有人，下次 11:10', true],
  ] as const)('an urgent one nobody has, at %s', (name, climbed, next, isHigh) => {
    expect(words(rung(name))).toMatchObject({ climbed, next, isHigh });
  });

  it('told yesterday and again today: both say which day', () => {
    const row = {
      severity: 'warning',
      rung: { name: 'supervisor', at: '2026-11-20T09:30:00.000Z' },
      nextRungAt: '2026-11-21T09:30:00.000Z',
    } as const;
    expect(words(row)).toMatchObject({
      climbed: '昨天 17:30 没人接手，已告诉护士长',
      next: '今天 17:30 再告诉护士长',
    });
  });

  it('at night without cover: who will be told, and when', () => {
    expect(words({ nextRungAt: '2026-11-22T00:00:00.000Z' })).toMatchObject({
      climbed: null,
      next: '明天 08:00 告诉值班护士',
      nextInFull: '明天 08:00 告诉值班护士',
      isHigh: false,
    });
  });

  it('claimed, and the patient not reached: it climbs again from the supervisor', () => {
    const held = { state: 'claimed', claimedBy: xu, contactDueAt: '2026-11-21T02:50:00.000Z' } as const;
    expect(words({ ...held, nextRungAt: '2026-11-21T03:10:00.000Z' })?.next).toBe('11:10 告诉护士长');
    expect(words({ ...held, ...rung('supervisor') })?.climbed).toBe('10:40 接手后没联系上，已告诉护士长');
  });

  it('in full it says what would stop it', () => {
    expect(words(rung('supervisor'))?.nextInFull).toBe('11:10 还没人接手，就告诉值班医生');
    expect(words(rung('everyone'))?.nextInFull).toBe('每 15 分钟再告诉所有人，下次 11:10');
  });

  it('a warning is told to the supervisor again and again', () => {
    expect(words({ severity: 'warning', ...rung('supervisor') })?.next).toBe('11:10 再告诉护士长');
  });

  it('says nothing where it stands still, or all is done', () => {
    expect(words({})).toBeNull();
    expect(words({ state: 'resolved', ...rung('doctor') })).toBeNull();
  });
});
