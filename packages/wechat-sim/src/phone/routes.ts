import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { codePicture } from '../code-picture.js';
import type { SimContext } from '../context.js';
import { readJsonObject } from '../json-body.js';
import type { Phone } from '../state/phones.js';
import { paramOf, refuse, withPhone } from './on-phone.js';

const PAPER_WIDTH = 280;

/** The simulator's own side: what a hand does with a phone. WeChat has none of these routes. */
export function registerPhones(server: FastifyInstance, sim: SimContext): void {
  server.get('/sim/api/phones', () => ({ phones: sim.phones.list() }));
  server.post('/sim/api/phones/:phone/login', (request, reply) => {
    return withPhone(sim, request, reply, (phone) => login(sim, phone, request, reply));
  });
  server.post('/sim/api/phones/:phone/scan', (request, reply) => {
    return withPhone(sim, request, reply, () => scan(sim, request, reply));
  });
  server.get('/sim/api/phones/:phone/network', (request, reply) => {
    return withPhone(sim, request, reply, ({ online }) => ({ online }));
  });
  server.put('/sim/api/phones/:phone/network', (request, reply) => {
    return withPhone(sim, request, reply, (phone) => switchNetwork(sim, phone, request, reply));
  });
}

export function registerPapers(server: FastifyInstance, sim: SimContext): void {
  server.get('/sim/api/codes', () => ({ codes: sim.papers.listNewestFirst() }));
  server.get('/sim/api/codes/:id/picture', (request, reply) => {
    const paper = sim.papers.find(paramOf(request, 'id'));
    if (paper === null) return refuse(reply, 404, 'paper.unknown');
    const { scene, page } = paper;
    const picture = codePicture(sim.publicBaseUrl, { scene, page, width: PAPER_WIDTH });
    return reply.type('image/png').send(picture);
  });
}

function login(
  sim: SimContext,
  { phone, online }: Phone,
  request: FastifyRequest,
  reply: FastifyReply,
): object {
  const appid = readJsonObject(request.body)?.appid;
  if (typeof appid !== 'string' || !sim.apps.has(appid)) return refuse(reply, 404, 'app.unknown');
  // As in life: wx.login asks WeChat, so it fails where there is no network.
  if (!online) return refuse(reply, 503, 'phone.offline');
  return { code: sim.loginCodes.make(appid, phone) };
}

function scan(sim: SimContext, request: FastifyRequest, reply: FastifyReply): object {
  const paper = sim.papers.find(String(readJsonObject(request.body)?.codeId ?? ''));
  if (paper === null) return refuse(reply, 404, 'paper.unknown');
  // The page receives its scene url-encoded.
  return { appid: paper.appid, path: paper.page, query: { scene: encodeURIComponent(paper.scene) } };
}

function switchNetwork(
  sim: SimContext,
  { phone }: Phone,
  request: FastifyRequest,
  reply: FastifyReply,
): object {
  const online = readJsonObject(request.body)?.online;
  if (typeof online !== 'boolean') return refuse(reply, 400, 'network.not-said');
  sim.phones.setOnline(phone, online);
  return { online };
}
