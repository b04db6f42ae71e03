import type { TestApp } from './app.js';

/** Every route that is listened to, as lines of `GET /path`, whoever added it. */
export function servedRoutes({ app }: Pick<TestApp, 'app'>): string[] {
  const server = app.getHttpAdapter().getInstance() as unknown as { printRoutes(options: object): string };
  return routesOf(server.printRoutes({ commonPrefix: false }));
}

/** Fastify's drawing of its routes, four columns a branch, as lines of `GET /path`. */
function routesOf(drawing: string): string[] {
  const branches: string[] = [];
  return drawing.split('\n').flatMap((line) => {
    const match = /^([│ ├└─]*)(\S*)(?: \(([A-Z, ]+)\))?/.exec(line);
    const depth = Math.floor((match?.[1]?.length ?? 0) / 4);
    branches.splice(Math.max(0, depth - 1), Infinity, match?.[2] ?? '');
    return (match?.[3]?.split(', ') ?? []).map((method) => `${method} ${branches.join('')}`);
  });
}
