import { hasChanged } from '../../ui/version-rows.js';
import { versionRowsOf, type SeenAlert } from './alert-versions.js';

const clock = { now: new Date('2026-11-21T03:00:00.000Z'), offsetMinutes: 480 };
const me = { id: 'me', name: '何佳敏', at: '2026-11-21T02:20:00.000Z' };
const xu = { id: 'xu', name: '许敏', at: '2026-11-21T02:50:00.000Z' };
const open: SeenAlert = {
  state: 'open',
  severity: 'warning',
  headline: '伤口渗液',
  evidenceCount: 1,
  lastEvidenceAt: '2026-11-21T01:50:00.000Z',
  claimedBy: null,
  disposition: null,
};
const mine: SeenAlert = { ...open, state: 'claimed', claimedBy: me };

function differing(seen: SeenAlert, now: SeenAlert): string[] {
  return versionRowsOf(seen, now, 'me', clock)
    .filter((row) => row.seen !== row.now)
    .map((row) => `${row.name}：${row.seen} → ${row.now}`);
}

describe('what changed while a nurse was writing', () => {
  it('her own claim, call and giving back are no news to her', () => {
    expect(hasChanged(versionRowsOf(open, mine, 'me', clock))).toBe(false);
    expect(hasChanged(versionRowsOf(mine, { ...mine, state: 'contacted' }, 'me', clock))).toBe(false);
    expect(hasChanged(versionRowsOf(mine, open, 'me', clock))).toBe(false);
  });

  it('a colleague took it: who, and since when', () => {
    expect(differing(open, { ...open, state: 'claimed', claimedBy: xu })).toEqual([
      '进展：没人接手 → 已接手，还没联系上',
      '谁在处理：没人 → 许敏，10:50 起',
    ]);
  });

  it('new evidence, and worse, while she holds it', () => {
    const worse: SeenAlert = {
      ...mine,
      severity: 'critical',
      headline: '伤口流脓',
      evidenceCount: 2,
      lastEvidenceAt: '2026-11-21T02:55:00.000Z',
    };
    expect(differing(mine, worse)).toEqual([
      '证据：1 条，最近 09:50 → 2 条，最近 10:55',
      '报了什么：伤口渗液 → 伤口流脓',
      '级别：关注 → 紧急',
    ]);
  });

  it('a colleague closed it: how, and who', () => {
    const disposition = {
      outcome: 'advised-by-phone',
      note: null,
      toPatient: null,
      by: '许敏',
      at: xu.at,
    } as const;
    const closed: SeenAlert = { ...open, state: 'resolved', claimedBy: xu, disposition };
    expect(differing(mine, closed)).toContain('结果：没结束 → 电话指导，观察，许敏');
  });
});
