import type { Metric } from '@suian/domain/diary/metric';

const METRICS: Record<Metric, string> = {
  'blood-pressure': '血压',
  glucose: '血糖',
  weight: '体重',
  temperature: '体温',
  pain: '疼痛',
  spo2: '血氧',
  pulse: '心率',
  note: '一句话',
};

/** By the catalogue's code. */
const PARTS: Readonly<Record<string, string>> = {
  systolic: '收缩压',
  diastolic: '舒张压',
  pulse: '心率',
  glucose: '血糖',
  weight: '体重',
  temperature: '体温',
  pain: '疼痛',
  spo2: '血氧',
};

const CONTEXTS: Readonly<Record<string, string>> = {
  left: '左臂',
  right: '右臂',
  fasting: '空腹',
  'before-meal': '餐前',
  'after-meal-2h': '餐后 2 小时',
  bedtime: '睡前',
  random: '随机',
  armpit: '腋下',
  mouth: '口腔',
  ear: '耳温',
  forehead: '额温',
};

function spanWords(days: number): string {
  if (days < 1) return '几次的';
  return days === 1 ? '当日' : ` ${days} 日`;
}

/** 患者自己量的数: chart, list, limits. */
export const trendWords = {
  title: '日记',
  metrics: METRICS,
  part: (part: string) => PARTS[part] ?? part,
  context: (code: string) => CONTEXTS[code] ?? code,
  chooseMetric: '看哪一样',
  chooseDays: '看多久',
  days: { 7: '7 天', 30: '30 天', 90: '90 天' },
  directions: { up: '在往上走', down: '在往下走', flat: '没有大的变化' },
  sentence: (metric: string, direction: string) => `${metric}${direction}`,
  inTarget: (count: number, of: number) => `${of} 次里 ${count} 次达标`,
  timeInTarget: (percent: number) => `${percent}% 的时间达标`,
  average: (value: string) => `平均 ${value}`,
  target: {
    below: (to: string) => `目标 <${to}`,
    above: (from: string) => `目标 ≥${from}`,
    between: (from: string, to: string) => `目标 ${from}–${to}`,
  },
  /** On a chart: what became of the medicine. */
  changes: { started: '加药', changed: '换量', stopped: '停药', switched: '换药' },
  flag: (day: string, change: string) => `${day} ${change}`,
  flags: (count: number) => `${count} 次换药`,
  /** A description of what was measured, on either side of the day. */
  since: (flag: string, before: string, after: string) => `${flag}：之前${before}，之后${after}`,
  median: (value: string, of: number) => `中位数 ${value}（${of} 次）`,
  averaged: (days: number) => `数据较多：点为${spanWords(days)}均值，三角为单次超出目标的值`,
  missing: (count: number) => `再有 ${count} 次就能画图`,
  none: '还没有记过',
  noneNote: '患者在手机上“记一记”，或设备传来，就会画在这里。',
  toList: '看数值',
  toChart: '看图',
  table: '数值',
  columns: { at: '时间', value: '数值', state: '说明' },
  sides: { in: '达标', high: '偏高', low: '偏低' },
  states: { calm: '', questioned: '待复测', rechecked: '复测过', alarm: '已报预警' },
  mistake: '患者说写错了',
  late: '补记',
  sources: { self: '本人', family: '家属', nurse: '护士', device: '设备' },
  more: (count: number) => `还有 ${count} 条`,
  limits: {
    title: '这位患者的界限',
    change: '改界限',
    rest: (count: number) => `还有 ${count} 条先复测的`,
    bands: { emergency: '马上报警', warning: '先复测' },
    sides: { high: '≥', low: '≤' },
    line: (part: string, side: string, value: string) => `${part} ${side} ${value}`,
    off: '不用',
    own: (byName: string, reason: string) => `${byName} 改的：${reason}`,
    doctor: (name: string) => `${name} 医生定的`,
    pack: (value: number) => `原来是 ${value}`,
    dialog: (metric: string) => `改${metric}的界限`,
    note: '只改这位患者的。空着就是不用这一条；改回原来的数，就跟着规则走。',
    reason: '为什么改',
    reasonHint: '写进记录，别的同事看得到。',
    reasonShort: '请写明原因，至少 2 个字',
    doctorName: '定这个数的医生',
    doctorHint: '放宽“马上报警”的界限，必须写医生姓名。',
    notNumber: '请填数字',
    nothing: '还没有改动',
    save: '存下',
    saving: '正在存…',
    cancel: '先不改',
    saved: '界限改好了',
  },
} as const;
