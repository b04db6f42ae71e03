import Fastify, { type FastifyInstance } from 'fastify';
import type { SimContext } from './context.js';
import { registerFaults } from './faults.js';
import { registerPage } from './page/routes.js';
import { registerMessages } from './phone/messages.js';
import { registerPopups } from './phone/popups.js';
import { registerPapers, registerPhones } from './phone/routes.js';
import { refuse } from './wechat/answer.js';
import { registerCodeToSession } from './wechat/jscode2session.js';
import { registerMessageTemplates } from './wechat/message-templates.js';
import { registerStableToken } from './wechat/stable-token.js';
import { registerSubscribeSend } from './wechat/subscribe-send.js';
import { registerUnlimitedCode } from './wechat/unlimited-code.js';

export function createServer(sim: SimContext, hasFaults: boolean): FastifyInstance {
  const server = Fastify({ forceCloseConnections: true });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  if (hasFaults) registerFaults(server);
  registerStableToken(server, sim);
  registerCodeToSession(server, sim);
  registerUnlimitedCode(server, sim);
  registerSubscribeSend(server, sim);
  registerMessageTemplates(server, sim);
  registerPhones(server, sim);
  registerPopups(server, sim);
  registerMessages(server, sim);
  registerPapers(server, sim);
  registerPage(server);
  server.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/sim')) return reply.code(404).send({ error: 'route.unknown' });
    return reply.send(refuse(40066));
  });
  return server;
}
