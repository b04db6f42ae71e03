import type { FastifyInstance } from 'fastify';
import type { SimContext } from '../context.js';
import { readJsonObject } from '../json-body.js';
import { refuse, type Refusal } from './answer.js';
import { appOf, isRefusal } from './credentials.js';
import { createMinuteQuota } from './minute-quota.js';

const PATH = '/cgi-bin/stable_token';

interface TokenAnswer {
  access_token: string;
  expires_in: number;
}

export function registerStableToken(server: FastifyInstance, sim: SimContext): void {
  const withinQuota = createMinuteQuota(sim.limits.stableTokenPerMinute, sim.now);

  server.get(PATH, () => refuse(43002));
  server.post(PATH, (request): TokenAnswer | Refusal => {
    const body = readJsonObject(request.body);
    if (body === null) return refuse(47001);
    if (body.grant_type !== 'client_credential') return refuse(40002);
    const app = appOf(sim, body.appid, body.secret);
    if (isRefusal(app)) return app;
    if (!withinQuota(app.appid)) return refuse(45011);
    return tokenAnswer(sim, app.appid, body.force_refresh === true);
  });
}

function tokenAnswer(sim: SimContext, appid: string, isForced: boolean): TokenAnswer | Refusal {
  const { accessTokens, limits, now } = sim;
  if (isForced && accessTokens.countForcedToday(appid) >= limits.forceRefreshPerDay) return refuse(45009);
  const token = isForced ? accessTokens.refresh(appid) : accessTokens.current(appid);
  return { access_token: token.token, expires_in: Math.floor((token.expiresAt - now()) / 1000) };
}
