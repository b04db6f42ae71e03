import type { LoginCodes } from './state/login-codes.js';
import type { Papers } from './state/papers.js';
import type { Phones } from './state/phones.js';
import type { AccessTokens } from './state/access-tokens.js';

/** One mini-program as WeChat knows it. */
export interface SimApp {
  appid: string;
  secret: string;
  /** Published pages; when left out every well-formed page counts as published. */
  pages?: readonly string[];
}

/** WeChat's documented call limits, smaller in tests. */
export interface SimLimits {
  stableTokenPerMinute: number;
  forceRefreshPerDay: number;
  codesPerMinute: number;
}

export const DOCUMENTED_LIMITS: SimLimits = {
  stableTokenPerMinute: 10_000,
  forceRefreshPerDay: 20,
  codesPerMinute: 5_000,
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
}
