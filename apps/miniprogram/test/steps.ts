import type { Weapp } from '@suian/testkit/weapp-harness/open-weapp';
import type { Paper } from './hospital.js';

export const BIND_PAGE = 'pages/bind/index';
export const TODAY_PAGE = 'pages/today/index';

/** Scans the paper, proves who it is, agrees to what is needed, and goes to 今天. */
export async function bindWith(phone: Weapp, paper: Paper): Promise<void> {
  await phone.launch(BIND_PAGE, { scene: paper.scene });
  await phone.type('手机号后 4 位', paper.last4);
  await phone.tap('下一步');
  await phone.tap('用我的病情资料做随访');
  await phone.tap('同意已勾的 1 项');
  await phone.tap('去看今天要做什么');
}

/** Gives each answer and goes on; the last one is handed over. A `number: …` is typed. */
export async function answer(phone: Weapp, answers: readonly string[]): Promise<void> {
  for (const each of answers) {
    const [, typed] = /^number: (.+)$/.exec(each) ?? [];
    if (typed) await phone.type('.measure__input', typed);
    else if (each !== '') await phone.tap(each);
    await phone.tap(phone.has('交给护士') ? '交给护士' : '下一题');
  }
}

export const CALM = ['没有', '干净，没有渗出', '2', '没有', '没有', '都还好', ''];
/** Nothing but the fever and the wound: 38.6 ℃ and pus. */
export const RED = ['有，量过体温', 'number: 38.6', '流脓，或者有臭味', '2', '没有', '没有', '都还好', ''];
/** Some discharge: a nurse has to look, not at once. */
export const AMBER = ['没有', '有水或血渗出来', '2', '没有', '没有', '都还好', ''];

/** Requests that carried answers. */
export function sent(phone: Weapp): string[] {
  return phone.device.requests.filter(({ url }) => url.endsWith('/response')).map(({ url }) => url);
}
