/** A colleague changed it while it was being worked on: what was seen, beside what is. */
export const bothVersionsWords = {
  title: '刚才有变化，您这边的都还在',
  table: '您看到的和现在的',
  fact: '哪一项',
  seen: '您看到的',
  now: '现在的',
  changed: '变了',
  typed: '您这边的',
  proceed: '用新的继续',
  lookFirst: '刚才有变化，先看一眼，再按“用新的继续”',
  plan: {
    pathway: '方案',
    pathwayVersion: (name: string, version: number) => `${name} 第 ${version} 版`,
    state: '状态',
    tier: '分级',
    by: '谁确认的',
    nobody: '还没有人',
    confirmedAt: (name: string, time: string) => `${name}，${time}`,
    reason: '建议理由',
  },
} as const;
