import type { FastifyInstance } from 'fastify';
import { templatesOf, type SimApp, type SimContext } from '../context.js';
import { readJsonObject } from '../json-body.js';
import { openidOf } from '../state/phones.js';
import type { SimTemplate } from '../templates.js';
import { refuse, type Errcode, type Refusal } from './answer.js';
import { appOfToken } from './credentials.js';
import { badField, textOf } from './field-rules.js';

const PATH = '/cgi-bin/message/subscribe/send';

interface Sending {
  app: SimApp;
  phone: number;
  openid: string;
  template: SimTemplate;
  page: string;
  data: Record<string, string>;
}

/** No key makes a repeat harmless: every accepted call is a message on the phone. WeChat offers none. */
export function registerSubscribeSend(server: FastifyInstance, sim: SimContext): void {
  const underWay = new Set<string>();

  server.get(PATH, () => refuse(43002));
  server.post(PATH, async (request, reply) => {
    const app = appOfToken(sim, (request.query as Record<string, unknown>).access_token);
    if (typeof app === 'number') return refuse(app);
    const body = readJsonObject(request.body);
    if (body === null) return refuse(47001);
    const sending = readSending(sim, app, body);
    if ('errcode' in sending) return sending;
    if (underWay.has(sending.openid)) return refuse(43108);
    underWay.add(sending.openid);
    try {
      await busyFor(sim.limits.sendMilliseconds);
      const msgid = deliver(sim, sending);
      if (msgid === null) return refuse(43101);
      // Written by hand: a number of 64 bits does not survive JSON.stringify.
      return reply.type('application/json').send(`{"errcode":0,"errmsg":"ok","msgid":${msgid}}`);
    } finally {
      underWay.delete(sending.openid);
    }
  });
}

/** The message number, or null where no grant is left. */
function deliver(sim: SimContext, { app, phone, openid, template, page, data }: Sending): string | null {
  if (!sim.grants.spend(openid, template.id)) return null;
  return sim.messages.keep({ appid: app.appid, phone, openid, templateId: template.id, page, data });
}

function readSending(sim: SimContext, app: SimApp, body: Record<string, unknown>): Sending | Refusal {
  const { touser, template_id: templateId, page = '', data } = body;
  const phone = sim.phones.list().find((each) => openidOf(app.appid, each.phone) === touser);
  if (phone === undefined) return refuse(40003);
  const template = templatesOf(app).find(({ id }) => id === templateId);
  if (template === undefined) return refuse(40037);
  const fault = envelopeFault(app, page, body);
  if (fault !== null) return refuse(fault);
  if (typeof data !== 'object' || data === null) return refuse(47003, 'data is missing ');
  const fields = data as Record<string, unknown>;
  const bad = badField(template, fields);
  if (bad !== null) return refuse(47003, `data.${bad}.value is not allowed `);
  const texts = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, textOf(value)]));
  return { app, phone: phone.phone, openid: String(touser), template, page: String(page), data: texts };
}

/** The newest documentation marks state and language as required. */
function envelopeFault(app: SimApp, page: unknown, body: Record<string, unknown>): Errcode | null {
  const { miniprogram_state: state, lang } = body;
  if (typeof page !== 'string' || !isPage(app, page)) return 41030;
  if (!['formal', 'trial', 'developer'].includes(String(state))) return 40097;
  return ['zh_CN', 'en_US', 'zh_HK', 'zh_TW'].includes(String(lang)) ? null : 40097;
}

/** A message's page may carry a query, and never begins with a slash. */
function isPage(app: SimApp, page: string): boolean {
  if (page === '') return true;
  if (page.startsWith('/')) return false;
  const path = page.split('?')[0] ?? '';
  return app.pages === undefined || app.pages.includes(path);
}

function busyFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
