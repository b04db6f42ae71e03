import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SimApp, SimContext } from '../context.js';
import { readJsonObject } from '../json-body.js';
import { codePicture } from '../code-picture.js';
import { refuse, type Errcode } from './answer.js';
import { appOfToken } from './credentials.js';
import { createMinuteQuota } from './minute-quota.js';

const PATH = '/wxa/getwxacodeunlimit';
/** Written out here, not shared with our client: two readings of WeChat's page check each other. */
const SCENE_CHARACTERS = /^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]*$/;
const SCENE_MAX_LENGTH = 32;
const DEFAULT_WIDTH = 430;
const MIN_WIDTH = 280;
const MAX_WIDTH = 1280;

interface CodeRequest {
  scene: string;
  page: string;
  width: number;
}

export function registerUnlimitedCode(server: FastifyInstance, sim: SimContext): void {
  const withinQuota = createMinuteQuota(sim.limits.codesPerMinute, sim.now);

  server.get(PATH, () => refuse(43002));
  server.post(PATH, (request, reply) => {
    const app = appOfToken(sim, (request.query as Record<string, unknown>).access_token);
    if (typeof app === 'number') return refuse(app);
    if (!withinQuota(app.appid)) return refuse(45009);
    const body = readJsonObject(request.body);
    if (body === null) return refuse(47001);
    const asked = readRequest(app, body);
    if (typeof asked === 'number') return refuse(asked);
    return sendPicture(sim, app, asked, reply);
  });
}

function readRequest(app: SimApp, body: Record<string, unknown>): CodeRequest | Errcode {
  const { scene, page = '', width = DEFAULT_WIDTH, env_version: envVersion = 'release' } = body;
  if (typeof scene !== 'string' || scene === '' || scene.length > SCENE_MAX_LENGTH) return 40169;
  if (!SCENE_CHARACTERS.test(scene)) return 40129;
  if (typeof page !== 'string' || !isPage(app, page, body.check_path !== false)) return 41030;
  if (!['release', 'trial', 'develop'].includes(String(envVersion))) return 40097;
  if (!isWidth(width)) return 40097;
  return { scene, page, width };
}

function isWidth(width: unknown): width is number {
  return Number.isInteger(width) && Number(width) >= MIN_WIDTH && Number(width) <= MAX_WIDTH;
}

function isPage(app: SimApp, page: string, mustBePublished: boolean): boolean {
  if (page === '') return true;
  if (page.startsWith('/') || page.includes('?')) return false;
  return !mustBePublished || app.pages === undefined || app.pages.includes(page);
}

function sendPicture(sim: SimContext, app: SimApp, asked: CodeRequest, reply: FastifyReply): FastifyReply {
  const picture = codePicture(sim.publicBaseUrl, asked);
  sim.papers.keep({ appid: app.appid, scene: asked.scene, page: asked.page });
  return reply.type('image/png').send(picture);
}
