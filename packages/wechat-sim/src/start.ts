import type { AddressInfo } from 'node:net';
import { DOCUMENTED_LIMITS, type SimApp, type SimLimits } from './context.js';
import { createServer } from './server.js';
import { AccessTokens } from './state/access-tokens.js';
import { openDatabase } from './state/database.js';
import { Grants } from './state/grants.js';
import { LoginCodes } from './state/login-codes.js';
import { Messages } from './state/messages.js';
import { Papers } from './state/papers.js';
import { Phones } from './state/phones.js';
import { Popups } from './state/popups.js';

export interface WechatSimOptions {
  /** A free port is taken when none is given. */
  port?: number;
  host?: string;
  /** SQLite file that outlives the process; memory when there is none. */
  file?: string;
  apps: readonly SimApp[];
  /** Where the pictures point an ordinary scanner: `${publicBaseUrl}/b/<scene>`. */
  publicBaseUrl?: string;
  /** Epoch milliseconds; real time unless a test says otherwise. */
  now?: () => number;
  /** Opens POST /sim/api/faults. */
  faults?: boolean;
  limits?: Partial<SimLimits>;
}

export interface WechatSim {
  url: string;
  port: number;
  close(): Promise<void>;
}

export async function startWechatSim(options: WechatSimOptions): Promise<WechatSim> {
  const { host = '127.0.0.1', now = Date.now, apps, publicBaseUrl } = options;
  const database = openDatabase(options.file);
  const server = createServer(
    {
      apps: new Map(apps.map((app) => [app.appid, app])),
      limits: { ...DOCUMENTED_LIMITS, ...options.limits },
      now,
      publicBaseUrl,
      accessTokens: new AccessTokens(database, now),
      loginCodes: new LoginCodes(database, now),
      papers: new Papers(database, now),
      phones: new Phones(database),
      popups: new Popups(),
      grants: new Grants(database),
      messages: new Messages(database, now),
    },
    options.faults ?? false,
  );
  server.addHook('onClose', async () => {
    database.close();
  });
  await server.listen({ host, port: options.port ?? 0 });
  const { port } = server.server.address() as AddressInfo;
  return { url: `http://${host}:${port}`, port, close: () => server.close() };
}
