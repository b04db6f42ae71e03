import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Hl7Link } from '@suian/contracts/hl7-links';
import { openHl7Links } from '../src/hl7-links.js';
import type { TestApp } from './app.js';
import { TEST_WARD } from './ward.js';

/** Opens an MLLP port of the running product for the first hospital; answers the port. */
export async function openLink({ app, env }: TestApp, link: Partial<Hl7Link> = {}): Promise<number> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'suian-links-'));
  const file = path.join(folder, 'links.json');
  const organization = TEST_WARD.organizations[0]?.name ?? '';
  await fs.writeFile(file, JSON.stringify([{ name: 'his', port: 0, organization, ...link }]));
  const [port] = await openHl7Links(app, { ...env, HL7_LINKS_FILE: file });
  await fs.rm(folder, { recursive: true });
  if (port === undefined) throw new Error('no port was opened');
  return port;
}
