import type { CallOutcome } from '@suian/domain/worklist/call-outcome';
import { REDIAL_POLICY } from '@suian/domain/worklist/redial';

const OUTCOME: Record<CallOutcome, string> = {
  finished: '接通，问完',
  unfinished: '没问完',
  'no-answer': '没人接',
  'off-or-busy': '关机占线',
  'wrong-number': '号码错',
  'family-answered': '家属代答',
  refused: '不愿随访',
};

const { afterMinutes, callsADay, daysToFamily } = REDIAL_POLICY;
const REDIAL_LIMIT = `当天最多 ${callsADay} 次，${daysToFamily} 天不通转家属`;

function redialWords(minutes: number): string {
  return minutes % 60 === 0 ? `自动 ${minutes / 60} 小时后再排` : `自动 ${minutes} 分钟后再排`;
}

/** What follows from each outcome; the figures are the redial policy's own. */
const THEN: Record<CallOutcome, string> = {
  finished: '问完了，这次随访就记完成',
  unfinished: `记下的都留着，${redialWords(afterMinutes.unfinished)}`,
  'no-answer': `${redialWords(afterMinutes['no-answer'])}，${REDIAL_LIMIT}`,
  'off-or-busy': `${redialWords(afterMinutes['off-or-busy'])}，${REDIAL_LIMIT}`,
  'wrong-number': '下一个工作日再上名单，先把号码核对好',
  'family-answered': '记完成，记录里写明是家属答的',
  refused: '这个方案不再给患者打电话',
};

/** One call: script, form, outcome. */
export const callWords = {
  outcome: OUTCOME,
  list: {
    name: '今天的电话',
    title: (count: number) => `今天要打 ${count} 个`,
    done: (count: number) => `已完成 ${count}`,
    now: '我在打',
    other: (name: string) => `${name} 在打`,
    last: (outcome: string) => `上次${outcome}`,
    news: '名单变了，更新',
    back: '回今日',
  },
  header: {
    call: '打电话',
    callNote: '会显示全名和号码，查看会留痕',
    calling: (time: string) => `通话中 ${time}`,
    hungUp: (time: string) => `已挂断，打了 ${time}`,
    hangUp: '挂断',
    later: '稍后再打',
    noPhone: '没留电话，先补登记号码',
  },
  lock: {
    by: (name: string, ago: string) => `${name} ${ago}开始打这个电话`,
    note: '您可以看，先打下一个',
    next: '看下一位',
    ended: '这通电话已经记完了',
    endedNote: '您可以看，不能再改',
    dropped: '这次随访刚刚不用再问了，多半是患者自己在手机上填了',
    droppedNote: '您记的都在，照样可以选结果存好',
  },
  script: {
    cues: '怎么说',
    title: '话术',
    version: (version: string) => `第 ${version} 版`,
    said: (title: string) => `说过了：${title}`,
    segment: (place: number, title: string) => `${place} ${title}`,
    next: '下一段',
  },
  advice: {
    title: '先别往下问，照着念给患者听',
    call120: '“请现在就打 120，或者马上来急诊。”',
    callWard: '“请马上来急诊，路上更难受就打 120。”',
    call12356: '“请现在打 12356 心理援助热线，身边不要离人。”',
    original: '手机上的建议原文，念的时候换成口语',
    saved: '存好以后，会自动报一条紧急预警',
  },
  form: {
    title: '边问边记',
    counted: (done: number, all: number) => `已记 ${done} / ${all} 题`,
    autosaved: '已自动保存',
    saving: '正在保存',
    notYet: '记了会自动保存',
    failed: '没存上，写的还在这里，连上后会再存',
    respondent: '谁在答',
    patient: '本人答',
    family: '家属答',
    last: (answer: string) => `上次：${answer}`,
    own: (time: string, answer: string) => `手机 ${time} 填的：${answer}`,
    ownSame: (time: string) => `和手机 ${time} 填的一样`,
    useThis: '用这个',
    useThisFor: (asked: string) => `用这个：${asked}`,
    ownBar: (time: string) => `患者 ${time} 在手机上填过同一份，两边都列在下面`,
    useAll: '没记的都用手机的',
    clear: '清掉',
    clearFor: (asked: string) => `清掉：${asked}`,
    unsure: '说不准',
    optional: '可以不问',
    range: (min: number | undefined, max: number | undefined) =>
      `数字不对，应在 ${min ?? '—'} 到 ${max ?? '—'} 之间`,
    malformed: '这里填得不对，再看一眼',
    judged: {
      warning: (what: string) => `存好以后会报“关注”：${what}`,
      notice: (what: string) => `存好以后会记“提示”：${what}`,
    },
    said: '患者自己说的话',
    saidPlaceholder: '患者自己说的话（会原样进记录）',
    consentTitle: '还没有同意记录，先问一句',
    consentAsk: '“以后到了时间，我们还打电话问问您恢复得怎么样，您愿意吗？”',
    consentBox: '口头同意随访，记在我名下',
    consentOnlySelf: '还没有同意记录。同不同意要本人说，等本人接电话再问',
    refusedBefore: '之前没有同意随访，问清楚再往下',
  },
  past: {
    title: '上几次',
    none: '还没有打过电话，也没有填过',
    more: (count: number) => `再看 ${count} 条`,
    alerts: '没处理完的预警',
    next: '下一步',
    noNext: '后面没有安排了',
    opens: (time: string) => `${time} 开始`,
  },
  bar: {
    title: '这通结果',
    name: '这通电话的结果',
    saveNext: (name: string) => `存好，下一位 ${name}`,
    saveLast: '存好，回今日',
    chooseFirst: '先选这通结果，按 O 再按数字',
    missing: (count: number) => `还有 ${count} 题没记，问完再存，或改选“没问完”`,
    faulty: '有一题的数字不对，改好再存',
    again: '约好再打的时间',
    againNone: '不约，自动排',
    hungUp: '已挂断，只要选一个结果，没问的题不用补',
    then: THEN,
    agreed: (time: string) => `约好 ${time} 再打`,
    agreedNote: '到约好的时间自动排上，那时会排在前面',
    hint: '问完选 1。没打通的会自动再排，不用自己记',
  },
  said: {
    saved: (name: string) => `已存 ${name}`,
    savedAgain: (name: string, time: string) => `已存 ${name}，${time} 自动再排`,
    savedAlerts: (name: string, count: number) => `已存 ${name}，报了 ${count} 条预警`,
    allDone: '今天的都做完了',
  },
  keys: {
    question: '上下题',
    answer: '选答案',
    segment: '话术下一段',
    later: '稍后再打',
    hangUp: '挂断',
    call: '打电话',
    outcome: '结果，再按 1–7',
    next: '存好，下一位',
  },
};
