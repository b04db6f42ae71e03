import { WechatError } from './errors.js';
import type { TokenCache } from './token-cache.js';
import { exchange, readAnswer, type Wire } from './wire.js';

const ROUTE = '/cgi-bin/stable_token';
/** WeChat hands out the next token this long before the old one ends, and accepts both meanwhile. */
const REFRESH_BEFORE_END_SECONDS = 300;

export interface AccessTokens {
  /** Runs `call` with a token; when WeChat refuses the token, once more with a new one. */
  use<T>(call: (accessToken: string) => Promise<T>): Promise<T>;
}

export interface AccessTokenOptions {
  appid: string;
  secret: string;
  tokens: TokenCache;
  now: () => number;
  wire: Wire;
}

export function createAccessTokens(options: AccessTokenOptions): AccessTokens {
  const { appid, tokens, now } = options;
  let pending: Promise<string> | null = null;

  async function find(): Promise<string> {
    const cached = await tokens.find(appid);
    if (cached && now() < cached.refreshAt) return cached.accessToken;
    // Single flight: a burst of callers after expiry asks WeChat once.
    pending ??= request(options).finally(() => {
      pending = null;
    });
    return pending;
  }

  async function attempt<T>(call: (accessToken: string) => Promise<T>): Promise<T> {
    const accessToken = await find();
    try {
      return await call(accessToken);
    } catch (error) {
      if (isRefusedToken(error)) await tokens.drop(appid, accessToken);
      throw error;
    }
  }

  return {
    async use(call) {
      try {
        return await attempt(call);
      } catch (error) {
        if (!isRefusedToken(error)) throw error;
        return attempt(call);
      }
    },
  };
}

async function request({ appid, secret, tokens, now, wire }: AccessTokenOptions): Promise<string> {
  const askedAt = now();
  const body = { grant_type: 'client_credential', appid, secret, force_refresh: false };
  const answer = readAnswer(await exchange(wire, { route: ROUTE, body }), ROUTE);
  const { access_token: accessToken, expires_in: expiresIn } = answer;
  if (typeof accessToken !== 'string' || typeof expiresIn !== 'number') {
    throw new WechatError('unexpected', null, ROUTE);
  }
  await tokens.save(appid, {
    accessToken,
    refreshAt: askedAt + (expiresIn - REFRESH_BEFORE_END_SECONDS) * 1000,
  });
  return accessToken;
}

function isRefusedToken(error: unknown): boolean {
  return error instanceof WechatError && error.what === 'token';
}
