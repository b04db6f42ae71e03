import type { CallReason, WorklistQuery } from '@suian/contracts/worklist';
import { RANK_WEIGHTS } from '@suian/domain/worklist/rank-call';
import type { RankReason } from '@suian/domain/worklist/rank-call';

type Show = NonNullable<WorklistQuery['show']>;
type Figure = RankReason['figure'];

const SHOW: Record<Show, string> = { all: '全部', overdue: '超期', later: '稍后', done: '已完成' };

const EMPTY: Record<Show, string> = {
  all: '今天的都做完了',
  overdue: '没有超期的电话',
  later: '没有推到后面的电话',
  done: '今天还没打完一个',
};

const WHY: Record<CallReason, string> = {
  'no-phone': '没留电话',
  'not-bound': '没绑定微信',
  'not-answered': '微信没填',
  withdrawn: '撤回了手机随访',
  'planned-call': '方案里的电话随访',
  'planned-visit': '方案里的上门随访',
};

const REASON: Record<RankReason['code'], (figure: Figure) => string> = {
  overdue: (days) => (days ? `超 ${days} 天` : '过了时间'),
  'missed-calls': (times) => (times ? `没打通 ${times} 次` : '上次没打通'),
  'tier-high': () => '高危',
  'tier-medium': () => '中危',
  'tier-low': () => '低危',
  age: (years) => (years ? `${years} 岁` : '年纪大'),
  'first-week': (day) => (day ? `第 ${day} 天，头一周` : '头一周'),
  'open-alert': (count) => (count && count > 1 ? `${count} 条预警没处理完` : '有预警没处理完'),
  'asked-for': () => '本人约的时间',
  'good-time': () => '这时候好接',
};

const { tier } = RANK_WEIGHTS;
const TIERS = `分级：高 ${tier.high} / 中 ${tier.medium} / 低 ${tier.low}`;

/** How each reason is weighed; the figures are the order's own. */
const WEIGHED: Record<RankReason['code'], string> = {
  overdue: `过期每天 ${RANK_WEIGHTS.overdueADay}，最多 ${RANK_WEIGHTS.overdueMost}`,
  'missed-calls': `没打通每次 ${RANK_WEIGHTS.missedCall}，最多 ${RANK_WEIGHTS.missedCallsMost}`,
  'tier-high': TIERS,
  'tier-medium': TIERS,
  'tier-low': TIERS,
  age: `满 ${RANK_WEIGHTS.oldFrom} 岁`,
  'first-week': `头 ${RANK_WEIGHTS.firstDays} 天`,
  'open-alert': '还开着的预警',
  'asked-for': '约好的要守时',
  'good-time': '现在是他好接电话的时候',
};

/** 今日: the calls to make, ranked. */
export const worklistWords = {
  title: (count: number) => `今日 ${count} 件`,
  titleUnknown: '今日',
  progress: (done: number, left: number) => `已完成 ${done} · 还剩 ${left}`,
  startFirst: '从第 1 个开始打',
  show: SHOW,
  filters: '看哪些',
  cardsName: '今天的数',
  cards: {
    calls: '电话',
    callsNote: '按先后排好了',
    overdue: '超期',
    overdueNote: '只看超期的',
    noOverdue: '没有超期',
    notBound: '今天出院没绑定',
    notBoundNote: '去出院名单',
  },
  table: '要打的电话',
  columns: {
    rank: '排序',
    patient: '患者',
    tier: '分级',
    what: '要做什么',
    why: '为什么排在这',
    due: '期限',
    notBefore: '什么时候再打',
    ended: '打完',
    last: '上次',
    who: '谁在打',
    acts: '操作',
  },
  why: WHY,
  reason: REASON,
  weighed: WEIGHED,
  noReason: '常规',
  family: '几天没打通，找家属试试',
  noTier: '没分级',
  due: {
    from: (time: string) => `${time} 再打`,
    before: (time: string) => `${time} 前`,
    over: (span: string) => `超 ${span}`,
  },
  last: (day: string, outcome: string) => `${day} ${outcome}`,
  first: '头一次',
  free: '没人打',
  mine: '我在打',
  doneBy: '谁打的',
  left: '不在这一栏了',
  act: { call: '打电话', later: '稍后', open: '打开' },
  callName: (name: string) => `给 ${name} 打电话`,
  laterName: (name: string) => `${name} 稍后再打`,
  openName: (name: string) => `打开 ${name}`,
  popover: {
    ask: '为什么',
    name: (name: string) => `${name} 为什么排在这`,
    title: (place: number) => `为什么排第 ${place}`,
    points: (points: number) => `${points} 分`,
    plus: (points: number) => (points < 0 ? `−${-points}` : `+${points}`),
    version: (version: string) => `排序规则第 ${version} 版`,
  },
  news: (count: number) => `有 ${count} 个新的，点一下放进来`,
  moved: '先后变了，点一下重排',
  hidden: (count: number) => `下面还有 ${count} 件，做完前面的再来`,
  empty: EMPTY,
  emptyNote: (later: number) => (later > 0 ? `稍后还有 ${later} 件` : '有新的会自动出现在这里'),
  showAll: '看全部',
  later: {
    title: (name: string) => `${name}：什么时候再打`,
    quick: '选一个时间',
    own: '别的时间',
    confirm: '到时候再打',
    past: '选一个还没到的时间',
    pick: '先选一个时间',
    inHours: (hours: number, time: string) => `${hours} 小时后 ${time}`,
    at: (day: string, time: string) => `${day} ${time}`,
    done: (name: string, time: string) => `${name} 改到 ${time} 再打`,
  },
  keys: {
    move: '上下',
    open: '打开',
    call: '打电话',
    later: '稍后',
    why: '为什么排在这',
  },
};
