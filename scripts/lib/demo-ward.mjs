import fs from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { DEMO_APPID, DEMO_TASK_TEMPLATE } from './builds.mjs';
import { productEnvironment, simulatorEnvironment } from './demo-environment.mjs';
import { DemoFolder } from './demo-folder.mjs';
import { at } from './place.mjs';
import { end } from './processes.mjs';
import { startServer } from './servers.mjs';

const SIMULATOR = 'packages/wechat-sim/dist/main.js';
const PRODUCT = 'apps/api/dist/main.js';
const wardPart = (file) => import(pathToFileURL(at('packages/testkit/dist/demo-ward', file)).href);

/**
 * Starts the simulator and the product on one folder and seeds the ward where it is not complete. Everything must be built.
 * Answers {baseUrl, simUrl, logins, apiKey, children, close}. Without `databaseUrl` the database is SQLite in the folder.
 */
export async function openDemoWard({ folder, port, databaseUrl, onProgress }) {
  const place = new DemoFolder(folder);
  place.open();
  process.once('exit', () => place.close());
  const children = [];
  const close = async () => {
    for (const child of children.toReversed()) await end(child);
    place.close();
  };
  try {
    return { ...(await openOn(place, { port, databaseUrl, onProgress, children })), children, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openOn(place, { port, databaseUrl, onProgress, children }) {
  const baseUrl = `http://127.0.0.1:${port}`;
  const logFile = place.at('demo.log');
  fs.rmSync(logFile, { force: true });
  const isNew = !place.isSeeded();
  const sim = await startServer(SIMULATOR, { env: simulatorEnvironment(place, baseUrl), logFile, children });

  const { demoFirstStart, demoLogins, demoApiKey } = await wardPart('first-start.js');
  if (isNew) place.writeJson('first-start.json', demoFirstStart());
  const env = productEnvironment(place, { port, simUrl: sim.url, databaseUrl, isNew });
  await startServer(PRODUCT, { env, logFile, children });

  if (isNew) {
    const { seedDemoWard } = await wardPart('seed.js');
    await seedDemoWard({
      baseUrl,
      simUrl: sim.url,
      appid: DEMO_APPID,
      taskTemplateId: DEMO_TASK_TEMPLATE,
      onProgress,
    });
    fs.rmSync(place.at('first-start.json'), { force: true });
    place.markSeeded();
  }
  const logins = demoLogins.map(({ role, username, password }) => ({ role, username, password }));
  place.writeJson('demo.json', { baseUrl, logins, apiKey: demoApiKey });
  return { baseUrl, simUrl: sim.url, people: demoLogins, logins, apiKey: demoApiKey };
}
