export type WechatFailure =
  | 'unavailable'
  | 'bad-code'
  | 'code-used'
  | 'blocked-user'
  | 'bad-secret'
  | 'bad-scene'
  | 'bad-page'
  | 'rate-limited'
  | 'token'
  | 'bad-openid'
  | 'bad-template'
  | 'no-grant'
  | 'banned'
  | 'busy-user'
  | 'content-refused'
  | 'no-receipt'
  | 'unexpected';

export type WechatRoute =
  | '/cgi-bin/message/subscribe/send'
  | '/cgi-bin/stable_token'
  | '/sns/jscode2session'
  | '/wxa/getwxacodeunlimit'
  | '/wxaapi/newtmpl/gettemplate';

/** Calls without an access token: there "invalid credential" can only mean the app secret. */
const SECRET_ROUTES: ReadonlySet<WechatRoute> = new Set(['/cgi-bin/stable_token', '/sns/jscode2session']);

/**
 * Worth trying the same call again later; everything else needs a person or another code. `no-receipt` is not among
 * them: a message left us and nobody knows whether it was sent, so a second try could send it twice.
 */
const RETRIABLE: ReadonlySet<WechatFailure> = new Set(['unavailable', 'rate-limited', 'token', 'busy-user']);

const FAILURE_BY_ERRCODE: Readonly<Record<number, WechatFailure>> = {
  [-1]: 'unavailable',
  40001: 'token',
  40003: 'bad-openid',
  40013: 'bad-secret',
  40014: 'token',
  40029: 'bad-code',
  40037: 'bad-template',
  40125: 'bad-secret',
  40129: 'bad-scene',
  40163: 'code-used',
  40169: 'bad-scene',
  40226: 'blocked-user',
  41001: 'token',
  41002: 'bad-secret',
  41004: 'bad-secret',
  41008: 'bad-code',
  41030: 'bad-page',
  42001: 'token',
  43101: 'no-grant',
  43107: 'banned',
  43108: 'busy-user',
  45009: 'rate-limited',
  45011: 'rate-limited',
  45168: 'content-refused',
  47003: 'content-refused',
};

/**
 * The one error this package throws.
 * `errcode` is WeChat's own number, or null when WeChat never said one.
 * The message is made of the route and the number only: the url carries the app secret, so no text
 * from the network layer or from WeChat is ever repeated, and no cause is attached.
 */
export class WechatError extends Error {
  override readonly name = 'WechatError';
  readonly retriable: boolean;

  constructor(
    readonly what: WechatFailure,
    readonly errcode: number | null,
    readonly route: WechatRoute,
  ) {
    super(`WeChat ${route}: ${what}${errcode === null ? '' : ` (${errcode})`}`);
    this.retriable = RETRIABLE.has(what);
  }
}

/** Reads WeChat's number in the light of the route it came from. */
export function wechatErrorOf(errcode: number, route: WechatRoute): WechatError {
  const isAboutSecret = errcode === 40001 && SECRET_ROUTES.has(route);
  const what = isAboutSecret ? 'bad-secret' : (FAILURE_BY_ERRCODE[errcode] ?? 'unexpected');
  return new WechatError(what, errcode, route);
}
