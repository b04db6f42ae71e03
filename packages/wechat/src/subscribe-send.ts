import { WechatError } from './errors.js';
import { exchange, parseObject, readAnswer, type Wire, type WireReply } from './wire.js';

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** Page the message opens, without a leading "/". */
  page: string;
  /** Key of the template → text. */
  fields: Readonly<Record<string, string>>;
  miniprogramState: 'formal' | 'trial' | 'developer';
  lang: 'zh_CN';
}

const ROUTE = '/cgi-bin/message/subscribe/send';
/** Whoever answers so has not passed the message on: too many requests, out of service. */
const NOT_TAKEN: ReadonlySet<number> = new Set([429, 503]);

/** WeChat's message number, as text: it has 64 bits. */
export async function subscribeSend(
  wire: Wire,
  accessToken: string,
  { openid, templateId, page, fields, miniprogramState, lang }: SubscribeMessage,
): Promise<string> {
  const data = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }]));
  const reply = await exchange(wire, {
    route: ROUTE,
    query: { access_token: accessToken },
    body: { touser: openid, template_id: templateId, page, data, miniprogram_state: miniprogramState, lang },
    actsOnce: true,
  });
  mustBeWechats(reply);
  return String(readAnswer(reply, ROUTE).msgid ?? '');
}

/** Only WeChat's own words are knowledge: a proxy's error page may stand in front of a message that was sent. */
function mustBeWechats(reply: WireReply): void {
  const answer = parseObject(reply.bytes);
  if (answer !== null && (reply.ok || typeof answer.errcode === 'number')) return;
  throw new WechatError(NOT_TAKEN.has(reply.status) ? 'unavailable' : 'no-receipt', null, ROUTE);
}
