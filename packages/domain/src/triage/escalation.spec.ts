import fc from 'fast-check';
import { claimDueAt } from './claim-due.js';
import { hasCoverAt, type Cover } from './cover.js';
import {
  climb,
  contactDueAt,
  nextTelling,
  RUNGS,
  rungAfterRaise,
  type LadderState,
  type Rung,
} from './escalation.js';
import { resolveDueAt } from './resolve-due.js';

const week = [1, 2, 3, 4, 5, 6, 7];
const days: Cover = {
  offsetMinutes: 480,
  duty: [{ weekdays: week, from: '08:00', to: '17:30' }],
  dailyRoundAt: '09:00',
  wardPhone: '07000123456',
  answeredAtNight: false,
};
const always: Cover = {
  ...days,
  duty: [
    { weekdays: week, from: '00:00', to: '08:00' },
    { weekdays: week, from: '08:00', to: '20:00' },
    { weekdays: week, from: '20:00', to: '24:00' },
  ],
};
const never: Cover = { ...days, duty: [] };

/** `20 17:30`: October 2026, wall time in Shanghai. */
const at = (text: string) => new Date(`2026-10-${text.replace(' ', 'T')}:00+08:00`);
const said = (instant: Date) =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(8, 16).replace('T', ' ');

function opened(severity: LadderState['severity'], when: string, cover: Cover | null): LadderState {
  const since = at(when);
  const known = cover && claimDueAt(severity, since, cover);
  return {
    severity,
    state: 'open',
    since,
    claimDueAt: known ?? (severity === 'critical' ? new Date(since.getTime() + 30 * 60_000) : null),
    claimedAt: null,
    resolveDueAt: null,
    rung: null,
    rungAt: null,
  };
}

function claimedAt(state: LadderState, when: string, cover: Cover | null): LadderState {
  const time = at(when);
  const resolve = cover && resolveDueAt(state.severity, time, cover);
  return { ...state, state: 'claimed', claimedAt: time, resolveDueAt: resolve, rung: null, rungAt: null };
}

/** Who is told when, as a worker that is always there would do it. */
function life(start: LadderState, cover: Cover | null, count: number): string[] {
  const lines: string[] = [];
  let state = start;
  while (lines.length < count) {
    const next = nextTelling(state, cover);
    if (!next) return [...lines, 'nobody'];
    lines.push(`${said(next.at)} ${next.rung} ${next.reason}`);
    state = { ...state, rung: next.rung, rungAt: next.at };
  }
  return lines;
}

describe('the ladder of an alert nobody claims', () => {
  it('critical on duty: nurses at once, supervisor, doctor, then everyone each 15 minutes', () => {
    expect(life(opened('critical', '21 09:42', days), days, 6)).toEqual([
      '21 09:42 nurses opened',
      '21 10:12 supervisor unclaimed',
      '21 10:42 doctor unclaimed',
      '21 10:57 everyone unclaimed',
      '21 11:12 everyone unclaimed',
      '21 11:27 everyone unclaimed',
    ]);
  });

  it('critical at night with cover: at once, and on without a pause', () => {
    expect(life(opened('critical', '21 23:30', always), always, 5)).toEqual([
      '21 23:30 nurses opened',
      '22 00:00 supervisor unclaimed',
      '22 00:30 doctor unclaimed',
      '22 00:45 everyone unclaimed',
      '22 01:00 everyone unclaimed',
    ]);
  });

  it('critical at night without cover: from cover start', () => {
    expect(life(opened('critical', '21 23:30', days), days, 3)).toEqual([
      '22 08:00 nurses opened',
      '22 08:30 supervisor unclaimed',
      '22 09:00 doctor unclaimed',
    ]);
  });

  it('begun before the end of duty it climbs to the top; only the repeats wait for cover', () => {
    expect(life(opened('critical', '21 17:20', days), days, 6)).toEqual([
      '21 17:20 nurses opened',
      '21 17:50 supervisor unclaimed',
      '21 18:20 doctor unclaimed',
      '21 18:35 everyone unclaimed',
      '22 08:00 everyone unclaimed',
      '22 08:15 everyone unclaimed',
    ]);
  });

  it.each([
    ['the department is unknown', null],
    ['its duty hours are not entered', never],
  ])('critical where %s: at once, as if somebody were there', (_, cover) => {
    expect(life(opened('critical', '21 23:30', cover), cover, 5)).toEqual([
      '21 23:30 nurses opened',
      '22 00:00 supervisor unclaimed',
      '22 00:30 doctor unclaimed',
      '22 00:45 everyone unclaimed',
      '22 01:00 everyone unclaimed',
    ]);
  });

  it('a critical one without a claim clock gets one', () => {
    const state = { ...opened('critical', '21 09:42', days), claimDueAt: null, rung: 'nurses' as const };
    expect(nextTelling(state, days)?.at).toEqual(at('21 10:12'));
    expect(nextTelling(state, null)?.at).toEqual(at('21 10:12'));
  });

  it.each([
    ['21 17:15', '22 08:00'],
    ['21 17:14', '21 17:29'],
    ['21 17:31', '22 08:00'],
    ['22 07:44', '22 08:00'],
    ['22 07:45', '22 08:00'],
    ['22 07:46', '22 08:01'],
  ])('everyone, told at %s, is told again at %s', (last, again) => {
    const state = { ...opened('critical', '21 09:42', days), rung: 'everyone' as const, rungAt: at(last) };
    expect(said(nextTelling(state, days)!.at)).toBe(again);
  });

  it('a warning: nurses at once, the supervisor with each claim clock that passes', () => {
    expect(life(opened('warning', '21 20:00', days), days, 4)).toEqual([
      '21 20:00 nurses opened',
      '22 17:30 supervisor unclaimed',
      '23 17:30 supervisor unclaimed',
      '24 17:30 supervisor unclaimed',
    ]);
    expect(life(opened('warning', '21 09:00', always), always, 3)).toEqual([
      '21 09:00 nurses opened',
      '21 20:00 supervisor unclaimed',
      '22 00:00 supervisor unclaimed',
    ]);
  });

  it('a notice: the supervisor with each daily round', () => {
    expect(life(opened('notice', '21 20:00', days), days, 3)).toEqual([
      '21 20:00 nurses opened',
      '22 09:00 supervisor unclaimed',
      '23 09:00 supervisor unclaimed',
    ]);
  });

  it('a warning without any duty hours has no clock: nurses only', () => {
    expect(life(opened('warning', '21 20:00', never), never, 3)).toEqual([
      '21 20:00 nurses opened',
      'nobody',
    ]);
    const told = { ...opened('warning', '21 20:00', days), rung: 'supervisor' as const };
    expect(nextTelling(told, null)).toBeNull();
  });
});

describe('an alert that became critical', () => {
  const warning = opened('warning', '21 09:00', days);

  it('begins anew from that moment', () => {
    const raised = { ...warning, severity: 'critical' as const, since: at('21 15:00') };
    expect(life({ ...raised, claimDueAt: at('21 15:30') }, days, 3)).toEqual([
      '21 15:00 nurses opened',
      '21 15:30 supervisor unclaimed',
      '21 16:00 doctor unclaimed',
    ]);
    // The clock it had is kept where it runs out sooner.
    const tight = { ...raised, since: at('21 17:20'), claimDueAt: at('21 17:30') };
    expect(life(tight, days, 2)).toEqual(['21 17:20 nurses opened', '21 17:30 supervisor unclaimed']);
  });

  it('that had reached the supervisor goes on to the doctor, counted from that moment', () => {
    const late = { ...warning, severity: 'critical' as const, since: at('21 20:00') };
    const told = {
      ...late,
      rung: rungAfterRaise({ ...warning, rung: 'supervisor' }),
      rungAt: at('21 17:30'),
    };
    expect(life(told, days, 2)).toEqual(['22 09:00 doctor unclaimed', '22 09:15 everyone unclaimed']);
  });

  it.each([
    ['open', null, null],
    ['open', 'nurses', null],
    ['open', 'supervisor', 'supervisor'],
    ['claimed', 'supervisor', null],
  ] as const)('%s and told up to %s: it stands at %s', (state, rung, stands) => {
    expect(rungAfterRaise({ state, rung })).toBe(stands);
  });

  it('and is held must see a contact from then on', () => {
    const held = claimedAt({ ...warning, severity: 'critical', since: at('21 15:00') }, '21 10:00', days);
    expect(contactDueAt(held)).toEqual(at('21 15:30'));
  });
});

describe('the ladder of a claimed alert', () => {
  const critical = opened('critical', '21 09:42', days);

  it('critical without contact climbs again, from the supervisor', () => {
    expect(life(claimedAt(critical, '21 09:50', days), days, 4)).toEqual([
      '21 10:20 supervisor no-contact',
      '21 10:50 doctor no-contact',
      '21 11:05 everyone no-contact',
      '21 11:20 everyone no-contact',
    ]);
  });

  it('contacted, only the time to close it runs; the supervisor hears once', () => {
    const contacted = { ...claimedAt(critical, '21 09:50', days), state: 'contacted' as const };
    expect(contactDueAt(contacted)).toBeNull();
    expect(life(contacted, days, 2)).toEqual(['21 17:30 supervisor not-closed', 'nobody']);
    expect(nextTelling({ ...contacted, resolveDueAt: null }, days)).toBeNull();
  });

  it('a warning is asked for no contact, only to be closed', () => {
    const held = claimedAt(opened('warning', '21 09:00', days), '21 10:00', days);
    expect(life(held, days, 2)).toEqual(['22 17:30 supervisor not-closed', 'nobody']);
    // What was told for another clock does not count.
    expect(nextTelling({ ...held, rung: 'supervisor', rungAt: at('22 17:29') }, days)?.reason).toBe(
      'not-closed',
    );
  });

  it('released, it is where the clock says', () => {
    const released = { ...critical, rung: 'nurses' as const, rungAt: at('21 10:30') };
    const { told, next } = climb(released, days, at('21 10:30'));
    expect(told.map(({ rung }) => rung)).toEqual(['supervisor']);
    expect(said(next!.at)).toBe('21 10:42');
  });

  it('closed, it is off the ladder', () => {
    expect(nextTelling({ ...critical, state: 'resolved' }, days)).toBeNull();
    expect(contactDueAt({ ...critical, state: 'claimed' })).toBeNull();
  });
});

describe('a ladder that nobody climbed for a while', () => {
  it('tells each late rung once and in order, and no missed repeat', () => {
    const { told, rung, rungAt, next } = climb(opened('critical', '19 09:42', days), days, at('21 09:42'));
    expect(told.map((each) => `${said(each.at)} ${each.rung}`)).toEqual([
      '19 09:42 nurses',
      '19 10:12 supervisor',
      '19 10:42 doctor',
      '19 10:57 everyone',
    ]);
    expect({ rung, rungAt, next: said(next!.at) }).toEqual({
      rung: 'everyone',
      rungAt: at('21 09:42'),
      next: '21 09:57',
    });
  });

  it('tells a late warning to nurses and supervisor once', () => {
    const { told, next } = climb(opened('warning', '14 09:00', days), days, at('21 12:00'));
    expect(told.map(({ rung }) => rung)).toEqual(['nurses', 'supervisor']);
    expect(said(next!.at)).toBe('21 17:30');
  });
});

describe('by when a claimed alert should be closed', () => {
  it.each([
    ['critical in the morning: this shift', 'critical', days, '21 09:50', '21 17:30'],
    ['critical exactly 2 hours before the end', 'critical', days, '21 15:30', '21 17:30'],
    ['critical in the last 2 hours: the next', 'critical', days, '21 15:31', '22 17:30'],
    ['critical outside duty: the coming one', 'critical', days, '21 20:00', '22 17:30'],
    ['critical round the clock: this shift', 'critical', always, '21 09:50', '21 20:00'],
    ['a warning: the following shift', 'warning', days, '21 09:50', '22 17:30'],
    ['a warning outside duty: the coming one', 'warning', days, '21 20:00', '22 17:30'],
    ['a notice: the following shift', 'notice', always, '21 09:50', '22 00:00'],
  ] as const)('%s', (_, severity, cover, claimed, due) => {
    expect(resolveDueAt(severity, at(claimed), cover)).toEqual(at(due));
  });

  it('no time without duty hours', () => {
    expect(resolveDueAt('critical', at('21 09:50'), never)).toBeNull();
  });
});

describe('any alert at any minute', () => {
  const minute = fc.integer({ min: 0, max: 7 * 1440 });
  const cases = fc.record({
    severity: fc.constantFrom('notice' as const, 'warning' as const, 'critical' as const),
    state: fc.constantFrom('open' as const, 'claimed' as const, 'contacted' as const, 'resolved' as const),
    cover: fc.constantFrom(days, always, never, null),
    rung: fc.option(fc.constantFrom(...RUNGS)),
    since: minute,
    later: minute,
  });
  const base = at('19 00:00').getTime();
  const stateOf = (given: {
    severity: LadderState['severity'];
    state: LadderState['state'];
    cover: Cover | null;
  }) => {
    return (since: number, rung: Rung | null): LadderState => {
      const time = new Date(base + since * 60_000);
      const held = given.state === 'claimed' || given.state === 'contacted';
      return {
        severity: given.severity,
        state: given.state,
        since: time,
        claimDueAt: given.cover && claimDueAt(given.severity, time, given.cover),
        claimedAt: held ? time : null,
        resolveDueAt: held && given.cover ? resolveDueAt(given.severity, time, given.cover) : null,
        rung,
        rungAt: rung && time,
      };
    };
  };

  it('is told of at most four times at once, upwards, and then only later', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const state = stateOf(given)(given.since, given.rung);
        const now = new Date(base + (given.since + given.later) * 60_000);
        const { told, next } = climb(state, given.cover, now);
        expect(told.length).toBeLessThanOrEqual(4);
        const order = told.map(({ rung }) => RUNGS.indexOf(rung));
        expect(order).toEqual([...new Set(order)].sort());
        if (next) expect(next.at.getTime()).toBeGreaterThan(now.getTime());
      }),
    );
  });

  it('an open one is never forgotten, and everyone is repeated only while somebody is there', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const state = stateOf({ ...given, state: 'open', severity: 'critical' })(given.since, given.rung);
        const next = nextTelling(state, given.cover);
        expect(next).not.toBeNull();
        if (given.rung === 'everyone' && given.cover && given.cover.duty.length > 0) {
          expect(hasCoverAt(given.cover, next!.at)).toBe(true);
        }
      }),
    );
  });
});
