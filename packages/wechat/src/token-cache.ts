export interface CachedToken {
  /** WeChat asks for room for at least 512 characters. */
  accessToken: string;
  /** Epoch milliseconds after which the token is asked for again. */
  refreshAt: number;
}

/** Where access tokens live between calls, keyed by appid. Several processes may share one. */
export interface TokenCache {
  find(appid: string): Promise<CachedToken | null>;
  save(appid: string, token: CachedToken): Promise<void>;
  /** Forgets the token only while it is still `accessToken`: another caller may have replaced it already. */
  drop(appid: string, accessToken: string): Promise<void>;
}

export function createMemoryTokenCache(): TokenCache {
  const tokens = new Map<string, CachedToken>();
  return {
    async find(appid) {
      return tokens.get(appid) ?? null;
    },
    async save(appid, token) {
      tokens.set(appid, token);
    },
    async drop(appid, accessToken) {
      if (tokens.get(appid)?.accessToken === accessToken) tokens.delete(appid);
    },
  };
}
