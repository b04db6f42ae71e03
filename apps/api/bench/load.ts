import { Agent, request } from 'node:http';

export interface Call {
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface Answer {
  status: number;
  text: string;
  ms: number;
}

/** Sends all calls over so many kept connections, each when the one before it was answered. In the order of the calls. */
export async function sendAll(port: number, calls: readonly Call[], connections: number): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answers: Answer[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < calls.length; index = next++) {
      const call = calls[index];
      if (call) answers[index] = await send(port, agent, call);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  agent.destroy();
  return answers;
}

function send(port: number, agent: Agent, { path, headers, body }: Call): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const length = String(Buffer.byteLength(body));
    const asked = request(
      {
        port,
        host: '127.0.0.1',
        agent,
        method: 'POST',
        path,
        headers: { ...headers, 'content-type': 'application/json', 'content-length': length },
      },
      (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () => {
          resolve({
            status: reply.statusCode ?? 0,
            text: Buffer.concat(parts).toString('utf8'),
            ms: performance.now() - began,
          });
        });
        reply.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Clients that hang up in the middle of their body. */
export async function hangUp(port: number, calls: readonly Call[]): Promise<void> {
  await Promise.all(calls.map((call) => hangUpOne(port, call)));
}

function hangUpOne(port: number, { path, headers, body }: Call): Promise<void> {
  return new Promise((resolve) => {
    const length = String(Buffer.byteLength(body));
    const asked = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': length },
    });
    asked.on('error', () => resolve());
    asked.on('close', () => resolve());
    asked.write(body.slice(0, body.length / 2), () => asked.destroy());
  });
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
