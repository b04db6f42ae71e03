import type { SimApp, SimContext } from '../context.js';
import { refuse, type Errcode, type Refusal } from './answer.js';

/** The app behind an appid and secret, or the refusal WeChat gives in this order. */
export function appOf(sim: SimContext, appid: unknown, secret: unknown): SimApp | Refusal {
  if (typeof appid !== 'string' || appid === '') return refuse(41002);
  if (typeof secret !== 'string' || secret === '') return refuse(41004);
  const app = sim.apps.get(appid);
  if (app === undefined) return refuse(40013);
  return app.secret === secret ? app : refuse(40125);
}

/** The app an access token was given to, or WeChat's number. */
export function appOfToken(sim: SimContext, token: unknown): SimApp | Errcode {
  if (typeof token !== 'string' || token === '') return 41001;
  const check = sim.accessTokens.check(token);
  if (check.state === 'expired') return 42001;
  if (check.state === 'unknown') return 40001;
  return sim.apps.get(check.appid) ?? 40001;
}

export function isRefusal(answer: object): answer is Refusal {
  return 'errcode' in answer;
}
