import type { Grants } from './state/grants.js';
import type { LoginCodes } from './state/login-codes.js';
import type { Messages } from './state/messages.js';
import type { Papers } from './state/papers.js';
import type { Phones } from './state/phones.js';
import type { Popups } from './state/popups.js';
import type { AccessTokens } from './state/access-tokens.js';
import { BUILT_IN_TEMPLATES, type SimTemplate } from './templates.js';

/** One mini-program as WeChat knows it. */
export interface SimApp {
  appid: string;
  secret: string;
  /** Published pages; when left out every well-formed page counts as published. */
  pages?: readonly string[];
  /** Message templates; when left out the built-in one. */
  templates?: readonly SimTemplate[];
}

/** WeChat's documented call limits, smaller in tests. */
export interface SimLimits {
  stableTokenPerMinute: number;
  forceRefreshPerDay: number;
  codesPerMinute: number;
  /** How long WeChat is busy with one message; meanwhile a second one to the same user is refused. */
  sendMilliseconds: number;
}

export const DOCUMENTED_LIMITS: SimLimits = {
  stableTokenPerMinute: 10_000,
  forceRefreshPerDay: 20,
  codesPerMinute: 5_000,
  sendMilliseconds: 1,
};

export interface SimContext {
  apps: ReadonlyMap<string, SimApp>;
  limits: SimLimits;
  /** Epoch milliseconds; tests move it. */
  now: () => number;
  /** Where an ordinary scanner is sent; without it a picture holds page and scene. */
  publicBaseUrl?: string;
  accessTokens: AccessTokens;
  loginCodes: LoginCodes;
  papers: Papers;
  phones: Phones;
  popups: Popups;
  grants: Grants;
  messages: Messages;
}

export function templatesOf({ templates }: SimApp): readonly SimTemplate[] {
  return templates ?? BUILT_IN_TEMPLATES;
}
