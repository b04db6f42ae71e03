import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { templatesOf, type SimApp, type SimContext } from '../context.js';
import { readJsonObject } from '../json-body.js';
import { openidOf, type Phone } from '../state/phones.js';
import type { PopupAnswer, PopupChoice } from '../state/popups.js';
import type { SimTemplate } from '../templates.js';
import { paramOf, refuse, withPhone } from './on-phone.js';

/** Older clients and documents allow no more in one call. */
const MOST_TEMPLATES = 3;
/** Nobody taps for longer than this. */
const OPEN_MS = 120_000;

/** wx.requestSubscribeMessage: the popup on the phone, and the taps that answer it. */
export function registerPopups(server: FastifyInstance, sim: SimContext): void {
  server.post('/sim/api/phones/:phone/subscribe', (request, reply) => {
    return withPhone(sim, request, reply, (phone) => subscribe(sim, phone, request, reply));
  });
  server.get('/sim/api/phones/:phone/popups', (request, reply) => {
    return withPhone(sim, request, reply, ({ phone }) => ({ popups: shownOn(sim, phone) }));
  });
  server.post('/sim/api/phones/:phone/popups/:id', (request, reply) => {
    return withPhone(sim, request, reply, () => tap(sim, request, reply));
  });
}

/**
 * Body {appid, templateIds, choices?}: per id accept, reject or filter. Without `choices` a person taps on the phone's
 * page; where nobody looks at it the popup cannot show.
 */
async function subscribe(
  sim: SimContext,
  { phone, online }: Phone,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<object> {
  const { appid, templateIds, choices } = readJsonObject(request.body) ?? {};
  const app = typeof appid === 'string' ? sim.apps.get(appid) : undefined;
  if (app === undefined) return refuse(reply, 404, 'app.unknown');
  if (!online) return refuse(reply, 503, 'phone.offline');
  const asked = readTemplates(app, templateIds);
  if (typeof asked === 'number') return failed(reply, asked);
  const { shown, filtered } = distinct(asked);
  const ids = shown.map(({ id }) => id);
  const given = readChoices(choices);
  if (given === null && !sim.popups.isWatched(phone)) return failed(reply, 10005);
  const answer = given ?? (await askPerson(sim, { phone, appid: app.appid, templateIds: ids }));
  const result = Object.fromEntries(ids.map((id) => [id, answer?.[id] ?? 'reject']));
  for (const id of ids) if (result[id] === 'accept') sim.grants.give(openidOf(app.appid, phone), id);
  return { result: { ...result, ...Object.fromEntries(filtered.map(({ id }) => [id, 'filter'])) } };
}

async function askPerson(
  sim: SimContext,
  popup: { phone: number; appid: string; templateIds: readonly string[] },
): Promise<PopupAnswer | null> {
  const { id, answer } = sim.popups.ask(popup);
  const closing = setTimeout(() => sim.popups.close(id, null), OPEN_MS).unref();
  return answer.finally(() => clearTimeout(closing));
}

/** The templates, or the number WeChat fails with. */
function readTemplates(app: SimApp, templateIds: unknown): SimTemplate[] | number {
  if (!Array.isArray(templateIds) || templateIds.length === 0) return 10001;
  if (templateIds.length > MOST_TEMPLATES) return 20003;
  const found = templatesOf(app).filter(({ id }) => templateIds.includes(id));
  return found.length === new Set(templateIds).size ? found : 20001;
}

/** Two templates of one title in one call: WeChat shows the first. */
function distinct(templates: readonly SimTemplate[]): { shown: SimTemplate[]; filtered: SimTemplate[] } {
  const shown = templates.filter(
    ({ title }, index) => templates.findIndex((each) => each.title === title) === index,
  );
  return { shown, filtered: templates.filter((each) => !shown.includes(each)) };
}

function readChoices(value: unknown): PopupAnswer | null {
  if (typeof value !== 'object' || value === null) return null;
  const choices: PopupAnswer = {};
  for (const [id, choice] of Object.entries(value)) if (isChoice(choice)) choices[id] = choice;
  return choices;
}

function isChoice(value: unknown): value is PopupChoice {
  return value === 'accept' || value === 'reject';
}

function failed(reply: FastifyReply, errCode: number): object {
  reply.code(409);
  return { error: 'subscribe.failed', errCode };
}

function shownOn(sim: SimContext, phone: number): object[] {
  return sim.popups.look(phone).map(({ id, appid, templateIds }) => {
    const app = sim.apps.get(appid);
    const templates = app ? templatesOf(app).filter((each) => templateIds.includes(each.id)) : [];
    return { id, templates: templates.map((each) => ({ id: each.id, title: each.title })) };
  });
}

function tap(sim: SimContext, request: FastifyRequest, reply: FastifyReply): object {
  const choices = readChoices(readJsonObject(request.body)?.choices);
  if (choices === null) return refuse(reply, 400, 'popup.not-answered');
  const isThere = sim.popups.close(Number(paramOf(request, 'id')), choices);
  return isThere ? { done: true } : refuse(reply, 404, 'popup.gone');
}
