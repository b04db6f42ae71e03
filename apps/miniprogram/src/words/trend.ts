import type { Metric } from '@suian/domain/diary/metric';
import { DIARY } from './diary.js';

const name = (metric: Metric) => DIARY.titles[metric];

function spanWords(days: number): string {
  if (days < 1) return '几次';
  return days === 1 ? '当天' : ` ${days} 天`;
}

export const TREND = {
  mine: '我的趋势',
  title: (metric: Metric) => (metric === 'note' ? '我写的话' : `我的${name(metric)}`),
  days: { 7: '7 天', 30: '1 个月', 90: '3 个月' },
  directions: {
    up: (metric: Metric) => `${name(metric)}在慢慢往上走`,
    down: (metric: Metric) => `${name(metric)}在慢慢往下走`,
    flat: (metric: Metric) => `${name(metric)}没有大的变化`,
  },
  /** On a chart: what became of the medicine that day, never which. */
  changes: { started: '加了药', changed: '换了量', stopped: '停了药', switched: '换了药' },
  flag: (day: string, change: string) => `${day} ${change}`,
  flags: (count: number) => `${count} 次换药`,
  /** What was measured, not what made it so. */
  lowerSince: {
    started: (metric: Metric) => `加药以后量的${name(metric)}，比之前低`,
    changed: (metric: Metric) => `换量以后量的${name(metric)}，比之前低`,
    switched: (metric: Metric) => `换药以后量的${name(metric)}，比之前低`,
  },
  inTarget: (count: number, of: number, target: string) => `${of} 次里有 ${count} 次在目标内（${target}）`,
  average: (value: string, of: number) => `${of} 次的平均是 ${value}`,
  timeInTarget: (percent: number) => `${percent}% 的时间在目标内`,
  target: {
    legend: '目标',
    below: (to: string) => `低于 ${to}`,
    above: (from: string) => `不低于 ${from}`,
    between: (from: string, to: string) => `${from}–${to}`,
  },
  unit: (unit: string) => `单位 ${unit}。`,
  averaged: (days: number) => `数多，一个点是${spanWords(days)}的平均，三角是单次不在目标内的数。`,
  missing: (count: number) => `再记 ${count} 次就能看出变化`,
  missingNote: '记的数都在下面，护士也看得到。',
  none: (metric: Metric) => `还没有记过${name(metric)}`,
  noneNote: '记 3 次就能看出变化。',
  today: '今天',
  mistake: '写错了',
  states: {
    inTarget: '在目标内',
    high: '偏高',
    low: '偏低',
    alarm: '护士已知道',
    questioned: '待复测',
  },
  rechecked: '歇后复测',
  record: (metric: Metric) => (metric === 'note' ? '再说一句' : `记一次${name(metric)}`),
  more: (count: number) => `看更早的 ${count} 条`,
  waiting: '还没发出去',
  kept: '没有网，这是上次看到的',
  stale: '没能更新，这是上次看到的',
  others: '看别的',
} as const;
