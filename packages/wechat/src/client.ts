import { createAccessTokens } from './access-token.js';
import { WechatError } from './errors.js';
import { messageTemplates, type MessageTemplate } from './message-templates.js';
import { sceneProblem } from './scene.js';
import { subscribeSend, type SubscribeMessage } from './subscribe-send.js';
import type { TokenCache } from './token-cache.js';
import { exchange, readAnswer, type Fetch, type Wire } from './wire.js';

export interface WechatClientOptions {
  appid: string;
  secret: string;
  baseUrl?: string;
  tokens: TokenCache;
  /** Epoch milliseconds of the system clock; token ages hang on it. */
  now: () => number;
  fetch?: Fetch;
  timeoutMs?: number;
}

export interface WechatSession {
  openid: string;
  /** Never leaves the server. */
  sessionKey: string;
  /** Only where the app belongs to an open-platform account. */
  unionid?: string;
}

export interface UnlimitedCodeRequest {
  /** At most 32 characters of WeChat's alphabet; the page receives it url-encoded. */
  scene: string;
  /** Without a leading "/" and without a query. */
  page: string;
  envVersion: 'release' | 'trial' | 'develop';
  /** False lets the code open a page that is not published yet. */
  checkPath: boolean;
  /** Pixels, 280 to 1280. */
  width: number;
}

export interface UnlimitedCode {
  image: Uint8Array;
  contentType: string;
}

export interface WechatClient {
  /** Who a wx.login code belongs to. A code lives 5 minutes and works once, so this is never repeated. */
  codeToSession(jsCode: string): Promise<WechatSession>;
  /** The picture of a mini-program code. */
  unlimitedCode(request: UnlimitedCodeRequest): Promise<UnlimitedCode>;
  /** Sends one subscription message; answers WeChat's message number. Fails with `no-receipt` where nobody knows. */
  subscribeSend(message: SubscribeMessage): Promise<string>;
  /** The app's own message templates with their fields. */
  messageTemplates(): Promise<MessageTemplate[]>;
}

/** A client of WeChat's server API for one app. Every failure is a WechatError. */
export function createWechatClient(options: WechatClientOptions): WechatClient {
  const { appid, secret, tokens, now } = options;
  const wire: Wire = {
    baseUrl: options.baseUrl ?? 'https://api.weixin.qq.com',
    timeoutMs: options.timeoutMs ?? 10_000,
    fetch: options.fetch,
  };
  const accessTokens = createAccessTokens({ appid, secret, tokens, now, wire });

  return {
    codeToSession: (jsCode) => codeToSession(wire, { appid, secret, js_code: jsCode }),
    async unlimitedCode(request) {
      if (sceneProblem(request.scene) !== null) throw new WechatError('bad-scene', null, CODE_ROUTE);
      return accessTokens.use((accessToken) => unlimitedCode(wire, accessToken, request));
    },
    subscribeSend: (message) => accessTokens.use((token) => subscribeSend(wire, token, message)),
    messageTemplates: () => accessTokens.use((token) => messageTemplates(wire, token)),
  };
}

const SESSION_ROUTE = '/sns/jscode2session';
const CODE_ROUTE = '/wxa/getwxacodeunlimit';

async function codeToSession(wire: Wire, credentials: Record<string, string>): Promise<WechatSession> {
  const query = { ...credentials, grant_type: 'authorization_code' };
  const answer = readAnswer(await exchange(wire, { route: SESSION_ROUTE, query }), SESSION_ROUTE);
  const { openid, session_key: sessionKey, unionid } = answer;
  if (typeof openid !== 'string' || typeof sessionKey !== 'string') {
    throw new WechatError('unexpected', null, SESSION_ROUTE);
  }
  return typeof unionid === 'string' ? { openid, sessionKey, unionid } : { openid, sessionKey };
}

async function unlimitedCode(
  wire: Wire,
  accessToken: string,
  request: UnlimitedCodeRequest,
): Promise<UnlimitedCode> {
  const reply = await exchange(wire, {
    route: CODE_ROUTE,
    query: { access_token: accessToken },
    body: {
      scene: request.scene,
      page: request.page,
      env_version: request.envVersion,
      check_path: request.checkPath,
      width: request.width,
    },
  });
  if (reply.ok && reply.contentType.startsWith('image/')) {
    return { image: reply.bytes, contentType: reply.contentType };
  }
  readAnswer(reply, CODE_ROUTE);
  throw new WechatError('unexpected', null, CODE_ROUTE);
}
