import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import httpProxy from '@fastify/http-proxy';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Env } from '../config/env.js';
import { AppError } from '../http/app-error.js';
import { sendProblem } from '../http/problem-filter.js';

/** Folders of built pages. */
export interface PageFolders {
  console: string;
  patientApp: string;
}

/** Nothing from elsewhere. Taro's own page carries a small script, let through by its hash. */
function contentPolicy(scriptHashes: readonly string[]): string {
  const scripts = ["'self'", ...scriptHashes.map((hash) => `'sha256-${hash}'`)].join(' ');
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

function inlineScriptHashes(folder: string): string[] {
  const file = path.join(folder, 'index.html');
  if (!fs.existsSync(file)) return [];
  const scripts = [...fs.readFileSync(file, 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)];
  return scripts.map((match) =>
    createHash('sha256')
      .update(match[1] ?? '')
      .digest('base64'),
  );
}

/** Console at /, and in the demo the patient app at /m and the simulator behind /sim. */
export async function addWebPages(server: FastifyInstance, env: Env, folders: PageFolders): Promise<void> {
  const policy = contentPolicy(env.SUIAN_DEMO ? inlineScriptHashes(folders.patientApp) : []);
  server.addHook('onSend', async (_request, reply, payload) => {
    secure(reply, policy);
    return payload;
  });
  await serveFolder(server, folders.console, '/');
  if (env.SUIAN_DEMO) await serveFolder(server, folders.patientApp, '/m/');
  if (env.SUIAN_DEMO && env.SIM_URL) {
    await server.register(httpProxy, { upstream: env.SIM_URL, prefix: '/sim', rewritePrefix: '/sim' });
  }
  server.get<{ Params: { token: string } }>('/b/:token', (request, reply) => openCode(request, reply, env));
  server.get('/m', (request, reply) => reply.redirect(`/m/${queryOf(request.url)}`));
  server.get('/*', (request, reply) => answerUnknown(request, reply, folders));
}

function secure(reply: FastifyReply, policy: string): void {
  void reply.header('Content-Security-Policy', policy);
  void reply.header('X-Content-Type-Options', 'nosniff');
  void reply.header('Referrer-Policy', 'no-referrer');
}

async function serveFolder(server: FastifyInstance, root: string, prefix: string): Promise<void> {
  if (!fs.existsSync(root)) return;
  await server.register(fastifyStatic, {
    root,
    prefix,
    wildcard: false,
    index: false,
    decorateReply: prefix === '/',
  });
}

/** A paper code read by an ordinary scanner. The mini-program takes it from WeChat's own code instead. */
function openCode(
  request: FastifyRequest<{ Params: { token: string } }>,
  reply: FastifyReply,
  env: Env,
): FastifyReply {
  if (!env.SUIAN_DEMO || !/^[\w-]{1,32}$/.test(request.params.token)) {
    sendProblem(reply, new AppError('route.not-found'));
    return reply;
  }
  return reply.redirect(`/m/#/pages/bind/index?scene=${encodeURIComponent(request.params.token)}`);
}

function answerUnknown(request: FastifyRequest, reply: FastifyReply, folders: PageFolders): FastifyReply {
  const where = request.url.split('?')[0] ?? '/';
  const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  const isPage = wantsPage && !where.startsWith('/api') && !path.extname(where);
  const folder = where.startsWith('/m/') ? folders.patientApp : folders.console;
  const file = path.join(folder, 'index.html');
  if (!isPage || !fs.existsSync(file)) {
    sendProblem(reply, new AppError('route.not-found'));
    return reply;
  }
  return reply
    .type('text/html; charset=utf-8')
    .header('Cache-Control', 'no-cache')
    .send(fs.createReadStream(file));
}

function queryOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}
