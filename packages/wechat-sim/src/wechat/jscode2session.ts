import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { SimContext } from '../context.js';
import { openidOf } from '../state/phones.js';
import { refuse, type Refusal } from './answer.js';
import { appOf, isRefusal } from './credentials.js';

interface SessionAnswer {
  session_key: string;
  openid: string;
}

export function registerCodeToSession(server: FastifyInstance, sim: SimContext): void {
  server.get('/sns/jscode2session', (request, reply) => {
    // The real route labels its JSON as plain text.
    reply.type('text/plain');
    return JSON.stringify(sessionAnswer(sim, request.query as Record<string, unknown>));
  });
}

function sessionAnswer(sim: SimContext, query: Record<string, unknown>): SessionAnswer | Refusal {
  const app = appOf(sim, query.appid, query.secret);
  if (isRefusal(app)) return app;
  if (query.grant_type !== 'authorization_code') return refuse(40002);
  const { js_code: code } = query;
  if (typeof code !== 'string' || code === '') return refuse(41008);
  const redeemed = sim.loginCodes.redeem(app.appid, code);
  if (redeemed.state === 'bad') return refuse(40029);
  if (redeemed.state === 'used') return refuse(40163);
  return {
    session_key: randomBytes(16).toString('base64'),
    openid: openidOf(app.appid, redeemed.phone),
  };
}
