import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readJsonObject } from './json-body.js';

/** What goes wrong on a route, the next `times` times. The first part that is set decides the answer. */
interface Fault {
  /** Path without query, such as /sns/jscode2session. */
  route: string;
  times: number;
  /** Waits first; without anything else the true answer follows. */
  delayMs?: number;
  /** Cuts the connection without an answer. */
  cut?: boolean;
  /** A proxy's page instead of JSON. */
  html?: boolean;
  errcode?: number;
  /** HTTP status of the html, errcode or empty answer; 200 unless told, 502 for html. */
  status?: number;
  /** The route does its work first: only its answer is delayed, cut or replaced. */
  after?: boolean;
}

/** Only for tests: registered when the simulator starts with `faults: true`. */
export function registerFaults(server: FastifyInstance): void {
  const faults: Fault[] = [];
  const late = new WeakMap<FastifyRequest, Fault>();
  server.post('/sim/api/faults', (request, reply) => {
    const fault = readFault(readJsonObject(request.body));
    if (fault === null) return reply.code(400).send({ error: 'fault.not-understood' });
    faults.push(fault);
    return reply.code(204).send();
  });
  server.addHook('preHandler', async (request, reply) => {
    const fault = take(faults, request);
    if (fault === null) return;
    if (fault.after) {
      late.set(request, fault);
      return;
    }
    if (fault.delayMs !== undefined) await wait(fault.delayMs);
    await answerWrongly(fault, reply);
  });
  server.addHook('onSend', async (request, reply, payload) => {
    const fault = late.get(request);
    return fault === undefined ? payload : spoil(fault, reply, payload);
  });
}

/** The work is done; what the caller hears of it goes wrong. */
async function spoil(fault: Fault, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (fault.delayMs !== undefined) await wait(fault.delayMs);
  if (fault.cut) reply.raw.socket?.destroy();
  if (fault.status !== undefined || fault.html) reply.code(fault.status ?? 502);
  if (fault.html) return '<html><body>Bad Gateway</body></html>';
  return fault.status === undefined ? payload : '';
}

async function answerWrongly(fault: Fault, reply: FastifyReply): Promise<void> {
  if (fault.cut) {
    reply.hijack();
    reply.raw.socket?.destroy();
    return;
  }
  if (fault.html) {
    await reply
      .code(fault.status ?? 502)
      .type('text/html')
      .send('<html><body>Bad Gateway</body></html>');
    return;
  }
  if (fault.errcode !== undefined) {
    await reply.code(fault.status ?? 200).send({ errcode: fault.errcode, errmsg: 'simulated fault' });
    return;
  }
  if (fault.status !== undefined) await reply.code(fault.status).send();
}

function take(faults: Fault[], request: FastifyRequest): Fault | null {
  const path = request.url.split('?')[0];
  const fault = faults.find((each) => each.route === path && each.times > 0);
  if (fault === undefined) return null;
  fault.times -= 1;
  return fault;
}

function readFault(body: Record<string, unknown> | null): Fault | null {
  if (body === null || typeof body.route !== 'string') return null;
  const { times = 1 } = body;
  if (typeof times !== 'number') return null;
  return { ...body, route: body.route, times };
}

async function wait(milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
