import type { ErrorCode } from '@suian/contracts/errors';
import { clockWords } from './time.js';

type Facts = Readonly<Record<string, string | number | boolean | null>>;

const LATER = '现在不太顺，请过一会儿再试';
const ASK_WARD = '请打病房电话问一下护士';

/** What a refusal means to the patient, with a way out. Codes only staff can meet share one sentence. */
const SENTENCES: Partial<Record<ErrorCode, string | ((facts: Facts) => string)>> = {
  'binding.code-not-found': '没认出这张码。请对着纸上的圆码再扫一次，或请护士站重新打一张',
  'binding.code-used': '这张码已经绑过了，请找护士站重新打一张',
  'binding.code-expired': '这张码过期了，请找护士站重新打一张',
  'binding.code-void': '这张码作废了，请找护士站重新打一张',
  'binding.code-locked': ({ lockedUntil }) =>
    typeof lockedUntil === 'string'
      ? `填错太多次，先锁住了。${clockWords(new Date(lockedUntil))} 以后再试`
      : '填错太多次，先锁 15 分钟，过后再试',
  'binding.check-wrong': ({ triesLeft }) =>
    typeof triesLeft === 'number' ? `对不上，还能试 ${triesLeft} 次` : '对不上，请再看一遍',
  'binding.check-unavailable': '医院没有登记您的手机号或身份证号，请找护士站补上',
  'binding.under-age': '14 岁以下要由家长来绑定，这一步还在准备。请找护士站用电话随访',
  'binding.already-bound': '您已经绑好了',
  'consent.required-missing': '不同意“必需”的一项就不能在手机上随访，护士会打电话给您',
  'consent.notice-outdated': '说明刚刚更新了，请重新看一遍再同意',
  'consent.withdrawn': '您已经收回了同意，这次没有发出。要随访请打病房电话',
  'seat.not-found': '这里还没有绑定。请扫出院时的圆码',
  'task.not-found': '没有找到这件事，可能已经取消了',
  'task.not-open-yet': '还没到时间，到时候再填',
  'response.malformed': '这份回答没能收下，请打病房电话告诉护士',
  'diary.not-possible': '这个数没能收下，请打病房电话告诉护士',
  'diary.entry-not-found': '没有找到这一条',
  'alert.not-found': '没有找到这件事',
  'session.expired': '登录过期了，请重新打开',
  'session.missing': '请重新打开小程序',
  'wechat.code-refused': '微信登录没成功，请退出再打开',
  'wechat.user-blocked': '微信暂时限制了这个账号，请打病房电话',
  'wechat.unavailable': '微信那边没有回应，请过一会儿再试',
  'request.too-many': '点得太快了，请歇一下再试',
  'server.busy': LATER,
  'server.unexpected': LATER,
};

export function problemWords(code: ErrorCode, facts: Facts = {}): string {
  const sentence = SENTENCES[code];
  if (!sentence) return `${LATER}。还不行，${ASK_WARD}`;
  return typeof sentence === 'string' ? sentence : sentence(facts);
}

export const NO_NETWORK = '没有网，走到有信号的地方再试';
export const NO_NETWORK_TO_BIND = '绑定要有网，走到有信号的地方再试';
export const RETRY = '再试一次';
