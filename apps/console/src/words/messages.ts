import type { MessageState } from '@suian/contracts/message-state';
import type { MessageRow } from '@suian/contracts/messages';

const STATE: Record<MessageState, string> = {
  waiting: '排队',
  sending: '正在发',
  accepted: '已发出',
  refused: '没发出去',
  unknown: '结果未知',
  dropped: '不发了',
  failed: '没发出去',
};

const KIND: Record<MessageRow['kind'], string> = { 'task-due': '随访提醒' };
const CHANNEL: Record<MessageRow['channel'], string> = { wechat: '微信' };

/** 消息: what a person has to decide about, and what waits. */
export const messagesWords = {
  title: '消息',
  note: '发给患者的提醒。没发出去的，改由电话随访',
  showLabel: '看哪些',
  show: { undecided: '要您定', unknown: '结果未知', failed: '没发出去', waiting: '排队', all: '全部' },
  tableLabel: '消息名单',
  nobody: '认不出是谁',
  state: STATE,
  kind: KIND,
  channel: CHANNEL,
  about: (kind: string, title: string) => `${kind}：${title}`,
  due: (at: string) => `应在 ${at} 发`,
  waits: (at: string) => `${at} 发`,
  waitsHeld: '暂停中，恢复后才发',
  sent: (at: string) => `${at} 发出`,
  resend: '重新发一次',
  resendOf: (name: string) => `${name}：重新发一次`,
  drop: '不发了',
  dropOf: (name: string) => `${name}：不发了`,
  resendTitle: '重新发一次？',
  resendAsk: (name: string, title: string) =>
    `${name}的“${title}”可能已经收到过。再发一次，患者会看到两条一样的。`,
  resendButton: '重新发一次',
  dropTitle: '不发了？',
  dropAsk: (name: string, title: string) =>
    `${name}的“${title}”不再提醒。他还能在小程序里看到，急的请打电话。`,
  dropButton: '不发了',
  resent: (name: string) => `${name}的提醒又排上了`,
  dropped: (name: string) => `${name}的提醒不发了`,
  saving: '正在存…',
  notNow: '先不',
  more: '更多',
  loadingMore: '正在取…',
  empty: {
    undecided: '没有要您定的',
    unknown: '没有结果未知的消息',
    failed: '没有发不出去的消息',
    waiting: '没有排队的消息',
    all: '还没有消息',
  },
  emptyNote: '发得出去的，不用人管。',
  hold: {
    title: '从备份恢复后暂停发送',
    since: (at: string) => `${at} 起`,
    note: '先看“结果未知”：恢复前可能已经发过。看完再恢复。',
    release: '恢复发送',
    ask: '恢复发送？',
    askNote: '排队的提醒会按时发出。“结果未知”的仍要一条一条定。',
    released: '已恢复发送',
  },
  settings: {
    title: '发送',
    note: '从备份恢复后，系统先不给患者发消息，要有人恢复。',
    nothing: '没有暂停时，按了也不会有变化',
  },
  /** By what the server calls it. */
  reasons: {
    restored: '恢复备份前可能发过',
    'process-ended': '发的时候系统断了',
    'arrived-after-all': '前一条后来发到了',
    'person.dropped': '护士长定的',
    'consent.withdrawn': '患者撤回了同意',
    'binding.ended': '没绑定微信',
    'too-slow': '送出太慢',
    'wechat.template-unfit': '模板对不上',
    'wechat.no-receipt': '没等到微信回话',
    'wechat.no-grant': '没有订阅次数',
    'wechat.bad-openid': '微信账号不对',
    'wechat.bad-page': '小程序页面不对',
    'wechat.bad-template': '微信模板不对',
    'wechat.banned': '患者关了提醒',
    'wechat.content-refused': '微信不收这样的内容',
    'wechat.unavailable': '微信那边没回应',
    'wechat.rate-limited': '发得太快，微信要等一等',
    'wechat.busy-user': '微信要等一等',
    'wechat.token': '微信登录过期',
    'wechat.bad-secret': '微信密钥不对，找信息科',
    'wechat.unexpected': '微信回的话看不懂',
    'task.answered': '已经填了',
    'task.not-needed': '这次不用填了',
    'tier.changed': '分级变了，不用填了',
    'task.closed': '过了能填的时间',
    'plan.ended': '计划结束了',
    'plan.paused': '随访暂停了',
    'binding.held': '手机等护士确认',
  } as Record<string, string>,
  reasonOther: (code: string) => `原因 ${code}`,
  reminder: {
    accepted: (at: string) => `已提醒 ${at}`,
    sending: '正在提醒',
    waiting: (at: string) => `排队，${at} 提醒`,
    unknown: '提醒结果未知',
    notSent: '没发出',
    dropped: '没再提醒',
    because: (what: string, why: string) => `${what}（${why}）`,
  },
} as const;

/** Why, in words; '' where nothing is known. */
export function reasonWords(reason: string | null): string {
  if (reason === null) return '';
  return messagesWords.reasons[reason] ?? messagesWords.reasonOther(reason);
}
