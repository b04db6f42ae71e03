import type { FastifyInstance } from 'fastify';
import { templatesOf, type SimContext } from '../context.js';
import type { SimMessage } from '../state/messages.js';
import { withPhone } from './on-phone.js';

/** What has arrived. WeChat has none of these routes. */
export function registerMessages(server: FastifyInstance, sim: SimContext): void {
  server.get('/sim/api/messages', () => ({ messages: sim.messages.list() }));
  server.get('/sim/api/phones/:phone/messages', (request, reply) => {
    return withPhone(sim, request, reply, ({ phone }) => ({
      messages: sim.messages.newestOf(phone).map((message) => shown(sim, message)),
    }));
  });
}

/** As it stands in the phone's list: title, labelled lines, and where a tap leads. */
function shown(sim: SimContext, { msgid, appid, templateId, page, data, at }: SimMessage): object {
  const app = sim.apps.get(appid);
  const template = app && templatesOf(app).find(({ id }) => id === templateId);
  const lines = (template?.fields ?? []).map(({ key, label }) => ({ label, text: data[key] ?? '' }));
  return { msgid, title: template?.title ?? '', lines, page, at };
}
