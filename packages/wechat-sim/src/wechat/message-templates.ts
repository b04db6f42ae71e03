import type { FastifyInstance } from 'fastify';
import { templatesOf, type SimContext } from '../context.js';
import type { SimTemplate } from '../templates.js';
import { refuse } from './answer.js';
import { appOfToken } from './credentials.js';

const ONE_TIME = 2;

export function registerMessageTemplates(server: FastifyInstance, sim: SimContext): void {
  server.get('/wxaapi/newtmpl/gettemplate', (request) => {
    const app = appOfToken(sim, (request.query as Record<string, unknown>).access_token);
    if (typeof app === 'number') return refuse(app);
    return { errcode: 0, errmsg: 'ok', data: templatesOf(app).map(toWire) };
  });
}

function toWire({ id, title, fields }: SimTemplate): object {
  return {
    priTmplId: id,
    title,
    content: fields.map(({ key, label }) => `${label}:{{${key}.DATA}}\n`).join(''),
    example: fields.map(({ label }) => `${label}:…\n`).join(''),
    type: ONE_TIME,
    keywordEnumValueList: fields.flatMap(({ key, choices }) =>
      choices ? [{ keywordCode: `${key}.DATA`, enumValueList: choices }] : [],
    ),
  };
}
