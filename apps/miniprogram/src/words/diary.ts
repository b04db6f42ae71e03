import { metricKind } from '@suian/domain/diary/catalogue';
import type { Metric } from '@suian/domain/diary/metric';
import { unbroken } from './unbroken.js';

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

/** By the catalogue's code; one this app does not know yet has no words. */
const PARTS: Readonly<Record<string, string>> = {
  systolic: '高压',
  diastolic: '低压',
  pulse: '心率',
  glucose: '血糖',
  weight: '体重',
  temperature: '体温',
  pain: '疼痛',
  spo2: '血氧',
};

const CONTEXTS: Readonly<Record<string, string>> = {
  left: '左胳膊',
  right: '右胳膊',
  fasting: '空腹',
  'before-meal': '饭前',
  'after-meal-2h': '饭后 2 小时',
  bedtime: '睡前',
  random: '别的时候',
  armpit: '腋下',
  mouth: '嘴里',
  ear: '耳朵',
  forehead: '额头',
};

/** What to do when measuring, sentence by sentence. */
const HOW_TO: Partial<Record<Metric, readonly string[]>> = {
  'blood-pressure': [
    '先坐着歇 5 分钟，别说话。',
    '背靠椅子，两脚放平，不跷腿。',
    '胳膊放桌上，袖带和心口一样高。',
    '袖带松紧，能塞进一个手指。',
  ],
  glucose: ['洗手，擦干。', '扎手指的侧面，不疼些。', '第一滴擦掉，用第二滴。'],
  weight: ['早上起来，上过厕所，没吃饭时称。', '每次穿差不多的衣服，用同一台秤。'],
  temperature: ['腋下擦干，夹紧 5 分钟。', '刚喝过热水，等半小时再量。'],
  spo2: ['手暖和了再夹，不涂指甲油。', '坐着别动，等数字不跳了再看。'],
  pulse: ['坐着歇 5 分钟。', '用血压计上的数，或者数 1 分钟的脉搏。'],
};

export const DIARY = {
  titles: METRICS,
  recordTitle: (metric: Metric) => (metric === 'note' ? '说一句话' : `记${METRICS[metric]}`),
  part: (part: string) => PARTS[part] ?? part,
  context: (code: string) => CONTEXTS[code] ?? code,
  entry: '记一记',
  entryNote: (metrics: readonly Metric[]) =>
    unbroken(`${metrics.map((metric) => METRICS[metric]).join('、')}，20 秒`),
  entryFree: '血压、血糖、体温，或者一句话',
  choose: '今天记哪一样？',
  seen: '护士看得到。急事不要写在这里，按“我不舒服”。',
  askContext: {
    glucose: '什么时候量的？',
    other: '在哪里量的？可以不选',
    'blood-pressure': '哪只胳膊？可以不选',
  },
  save: '记下来',
  saving: '正在存',
  scaleWords: [
    { from: 0, words: '不痛' },
    { from: 1, words: '轻，不碍事' },
    { from: 4, words: '中等，还能忍' },
    { from: 7, words: '重，睡不好' },
    { from: 10, words: '最痛' },
  ],
  notePlaceholder: '比如：昨晚睡得好，腿不肿了',
  howTo: {
    open: '怎么量',
    close: '收起',
    sentences: HOW_TO,
    picture: '坐着量血压：背靠椅子，胳膊放在桌上，和心口一样高',
  },
  when: {
    title: '什么时候量的？',
    justNow: '刚才',
    hour: '几点',
    minute: '几分',
    units: { hour: '点', minute: '分' },
    use: '就用这个时间',
    wrong: '时间写错了吗？请填 0 到 23 点，0 到 59 分',
    future: '还没到这个时间',
  },
  faults: {
    missing: (part: string) => `请填${part}`,
    context: '请选一个',
    number: '请填一个数',
    decimals: '小数点后最多 1 位',
    whole: '请填整数',
    range: (typed: string, part: string, { min, max }: { min: number; max: number }) =>
      unbroken(`写的是 ${typed}，${part}一般在 ${min}–${max}`),
    otherUnit: (typed: string, unit: string) => unbroken(`写的是 ${typed}，像是 ${unit} 的数`),
    convert: (value: number, unit: string) => unbroken(`换成 ${value} ${unit}`),
    empty: '请写一句话',
  },
  swapped: {
    title: '是不是写反了？',
    note: (high: number, low: number) => unbroken(`高压写的是 ${high}，低压写的是 ${low}。高压要比低压大。`),
    swap: '对，换过来',
    keep: '我自己改',
  },
  twice: {
    title: '是同一次吗？',
    note: (values: string) => `刚记过 ${values}。同一次的不用再记。`,
    same: '是同一次，不用再记',
    another: '又量了一次，记下来',
  },
  told: {
    saved: '记好了',
    savedNote: '护士看得到。',
    waiting: '已经存好，有网会自动发',
    waitingNote: '不用再填。',
    fragile: '手机存满了，先别关掉，有网就发',
    refused: '没有发出，请打病房',
    usual: (part: string, low: number, high: number) => `您平时${part}在 ${low}–${high}。`,
    usualOne: (part: string, value: number) => `您平时${part}在 ${value} 上下。`,
    second: (first: string) => `第 1 次 ${first}。两次的数护士都会看。`,
    trend: (metric: Metric) => (metric === 'note' ? '看我写的话' : `看我的${METRICS[metric]}`),
    another: '再记一样',
    done: '好了',
  },
  again: {
    titles: {
      high: '比您平时高不少',
      low: '比您平时低不少',
      limit: '这个数要再量一次',
    },
    how: '坐着歇 5 分钟，别说话，再量一次。两次的数护士都会看。',
    howElse: '歇一会儿，再量一次。两次的数护士都会看。',
    rest: '歇 5 分钟，到点叫我',
    resting: (minutes: number, seconds: number) =>
      `还要歇 ${minutes} 分 ${String(seconds).padStart(2, '0')} 秒`,
    restingNote: '这一页开着，到点手机会振一下。离开了再回来，接着数。',
    over: '到点了，现在再量一次',
    second: '填第 2 次',
    typo: '数字写错了',
    late: '15 分钟里没有第 2 次，护士会看这个数。现在也可以再量。',
    leave: '已经存下，等会儿再量',
    secondHead: (first: string) => `第 2 次。第 1 次是 ${first}`,
    typoOffline: '还没发出去。有网发出后，再点“数字写错了”',
    redBefore: {
      'blood-pressure': '如果头痛得厉害、看不清、说话不利索、胸口痛：',
      glucose: '如果心慌、出冷汗、手抖、发懵：',
      other: '如果胸口痛、喘不上气、叫不醒：',
    },
    red120: '别等，现在打 120',
  },
} as const;

type Values = Readonly<Record<string, number>>;

/** The figure that is looked at: “168/96”, “6.8”. */
export function valuesWords({ systolic, diastolic, pulse, ...others }: Values): string {
  if (systolic !== undefined && diastolic !== undefined) return `${systolic}/${diastolic}`;
  return [...Object.values(others), ...(pulse === undefined ? [] : [pulse])].join('/');
}

/** The pulse that came with a blood pressure: “心率 78”. */
export function besideWords({ systolic, pulse }: Values): string | null {
  return systolic === undefined || pulse === undefined ? null : unbroken(`${PARTS['pulse']} ${pulse}`);
}

/** What the figure counts: “mmHg”, “kg”. */
export function unitWords(metric: Metric): string {
  return metricKind(metric).parts[0]?.unit ?? '';
}
