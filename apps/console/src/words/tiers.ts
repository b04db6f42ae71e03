import type { AdherenceGroup, TierHistoryKind } from '@suian/contracts/tier-cards';
import type { TierTab } from '@suian/contracts/tiers';
import type { StepChannel } from '@suian/domain/schedule/pathway';
import type { EnteredFact } from '@suian/domain/tier/entered-facts';
import type { FactCode } from '@suian/domain/tier/tier-rules';

const FACT: Record<FactCode, string> = {
  age: '年龄',
  operation: '这次住院做手术',
  diagnoses: '诊断',
  hba1c: 'HbA1c',
  'kidney-disease': '肾病',
  complications: '并发症',
  'lives-alone': '独居',
  adherence: '随访按时完成',
  'missed-calls': '电话没接通',
  'critical-alerts': '没处理完的紧急预警',
};

/** What is missing, as it is asked for: 缺肾病情况. */
const MISSING: Record<FactCode, string> = {
  age: '年龄',
  operation: '手术情况',
  diagnoses: '诊断',
  hba1c: ' HbA1c',
  'kidney-disease': '肾病情况',
  complications: '并发症情况',
  'lives-alone': '是否独居',
  adherence: '随访记录',
  'missed-calls': '电话记录',
  'critical-alerts': '预警记录',
};

const CHANNEL: Record<StepChannel, string> = {
  wechat: '以微信为主',
  phone: '以电话为主',
  'home-visit': '以上门为主',
};

const TAB: Record<TierTab, string> = { waiting: '待定', accepted: '已接受', changed: '手工改过' };

const YES_NO: Record<Exclude<EnteredFact, 'hba1c'>, { yes: string; no: string }> = {
  'kidney-disease': { yes: '有', no: '没有' },
  complications: { yes: '有', no: '没有' },
  'lives-alone': { yes: '是，一个人住', no: '不是，有人同住' },
};

const HISTORY: Record<TierHistoryKind, string> = {
  first: '出院时建议',
  'by-hand': '手工定',
  accepted: '接受建议',
  overridden: '手工改定',
  rejected: '没接受建议',
};

const ADHERENCE: Record<AdherenceGroup, string> = { A: '依从 A', B: '依从 B', C: '依从 C' };

/** 分级看板, what is proposed, and the tier on a patient's page. */
export const tierWords = {
  title: '分级看板',
  open: '分级看板',
  everyone: (place: string, count: number) => `${place} · 在随 ${count} 人`,
  groups: {
    label: '各级现在的人',
    channel: CHANNEL,
    unit: '人',
    suggested: (change: string) => `建议 ${change}`,
    due: (count: number) => `本周到期 ${count}`,
    done: (count: number) => `做了 ${count}`,
    bar: (tier: string, done: number, due: number) => `${tier}本周到期 ${due} 次，做了 ${done} 次`,
    noneDue: '本周没有到期的',
  },
  ifAll: { title: '如果全部接受', note: '按现在的人算', same: '不变' },
  change: (by: number) => (by > 0 ? `+${by}` : `−${Math.abs(by)}`),
  tabs: {
    label: '看哪些建议',
    tab: TAB,
    note: '接受后才生效',
    recent: '近 30 天',
    news: (count: number) => `有 ${count} 条新的建议`,
    moved: '次序变了，按这里更新',
  },
  list: {
    label: '分级建议',
    more: '更多',
    loadingMore: '正在取…',
    left: '不在这一栏了',
    empty: {
      waiting: '没有要改的',
      accepted: '近 30 天还没有接受过建议',
      changed: '近 30 天没有手工改过的',
    },
    next: (at: string) => `下次计算 ${at}`,
    early: { today: '今早', tomorrow: '明早' },
  },
  proposal: {
    because: '因为',
    raise: '升到',
    lower: '降到',
    missing: (code: FactCode) => `缺${MISSING[code]}`,
    judgedBy: (name: string, version: string) => `${name} ${version}`,
    join: '、',
    evidence: '看依据',
    accept: '接受',
    reject: '不接受',
    override: '改成…',
    /** Spoken after a button's word. */
    about: (name: string) => `：${name}`,
    accepted: (who: string, at: string) => `${who} ${at} 接受`,
    overridden: (who: string, at: string) => `${who} ${at} 定为`,
    rejected: (who: string, at: string) => `${who} ${at} 没接受，仍是`,
    until: (day: string) => `到 ${day} 再看`,
    reason: (reason: string) => `理由：${reason}`,
    somebody: '同事',
  },
  said: {
    accepted: (name: string, tier: string) => `${name} 已改为${tier}，随访安排跟着变`,
    overridden: (name: string, tier: string) => `${name} 已定为${tier}`,
    rejected: (name: string) => `${name} 的建议没有接受，分级不变`,
  },
  reject: {
    title: (name: string) => `不接受 ${name} 的建议`,
    explain: (tier: string) => `分级仍是${tier}。同样的情况先不提，更重了会马上提。`,
    reason: '为什么不接受',
    hint: '例：女儿搬来同住了',
    until: (days: number) => `哪天再看（不填就是 ${days} 天后）`,
    confirm: '不接受',
  },
  override: {
    title: (name: string) => `给 ${name} 改成别的级`,
    explain: (tier: string) => `建议是${tier}。您另定一级，到这天再按规则看一遍。`,
    tier: '定为',
    keep: (tier: string) => `${tier}（不变）`,
    tierMissing: '选一级',
    reason: '为什么这样定',
    hint: '例：家人陪护，门诊已处理',
    until: '到哪天为止',
    untilHint: '到了这天早上，再按规则看一遍',
    untilMissing: '选一天',
    untilWrong: '选明天以后、一年以内的一天',
    soon: { 14: '2 周后', 30: '30 天后', 90: '90 天后' },
    confirm: '就这样定',
  },
  evidence: {
    title: '依据',
    close: '关闭依据',
    judged: '按哪套规则',
    setSays: (tier: string) => `单看这套：${tier}`,
    because: '因为',
    source: (source: string) => `出处：${source}`,
    noSource: '规则已经换了版本，出处见当时的那一版',
    calm: '没有加重的情况',
    facts: '当时知道的情况',
    columns: { fact: '情况', value: '是多少', on: '哪天的' },
    noFacts: '这条建议较早，没有留下当时的情况',
    missing: '还缺什么',
    missingNote: '缺的不会把级降下来。补上后马上重算。',
    madeAt: (at: string) => `${at} 算的`,
    ownRecord: '系统记录',
    put: '记一下',
  },
  fact: {
    name: FACT,
    percent: (value: number) => `${value}%`,
    years: (value: number) => `${value} 岁`,
    items: (value: number) => `${value} 项`,
    times: (value: number) => `${value} 次`,
    alerts: (value: number) => `${value} 条`,
    yes: '有',
    no: '没有',
    isSo: '是',
    isNotSo: '不是',
  },
  putFact: {
    button: '记情况',
    title: (name: string) => `记 ${name} 的情况`,
    note: '存下后马上按规则看一遍。升降都先作建议，等人定。',
    code: '记什么',
    value: 'HbA1c（%）',
    yesNo: YES_NO,
    on: '哪天的',
    valueMissing: '填一个数，或选一个',
    valueWrong: 'HbA1c 按 % 填，在 3 到 20 之间',
    dayMissing: '选哪一天',
    dayWrong: '不能选今天以后',
    save: '存下',
    saving: '正在存…',
    saved: '记下了',
    savedProposal: '记下了，有一条分级建议待定',
  },
  card: {
    board: '看板',
    facts: '情况',
    noFacts: '还没有记过情况',
    fact: (name: string, value: string) => `${name}：${value}`,
    factBy: (day: string, who: string) => `${day}，${who}记`,
    waiting: '有一条建议待定',
    history: '以前怎么定的',
    showHistory: (count: number) => `看 ${count} 次定级`,
    hideHistory: '收起',
    historyKind: HISTORY,
    historyBy: (who: string, at: string) => `${who} ${at}`,
    join: ' · ',
    rules: '规则',
    adherence: ADHERENCE,
    adherenceNone: '依从：问得还少，说不准',
    adherenceNote: '近 90 天的随访和电话',
  },
  keys: {
    move: '上下一条',
    accept: '接受',
    reject: '不接受，写原因',
    evidence: '看依据',
  },
} as const;
