import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { encodeText } from '@suian/hl7/charset';
import { encodeFrame } from '@suian/hl7/frames';
import { adt } from '../test/adt.js';
import { describeOnOneDatabase } from '../test/databases.js';
import { freePort } from '../test/mariadb-server.js';
import { connectMllp, type MllpClient } from '../test/mllp-client.js';
import { TEST_WARD } from '../test/ward.js';
import { PATIENCE_MS } from './counts.js';
import { Parts } from './parts.js';
import { rowsIn } from './stored.js';

const DISCHARGES = 6;
const STORED = ['patient', 'encounter', 'care_plan', 'hl7_message'];

/** Long ago, so that no machine's clock takes them for discharges of tomorrow. */
const FRAMES = Array.from({ length: DISCHARGES }, (_, at) =>
  encodeFrame(
    encodeText(
      adt({
        trigger: 'A03',
        mrn: `KH${at}`,
        visitNo: `VKH${at}`,
        controlId: `KH${at}`,
        phone: `1370002000${at}`,
        at: '202403101500',
        admitted: '202403010900',
        discharged: '202403101500',
        operation: { name: '胆囊切除术', on: '20240305' },
      }),
      'utf-8',
    ),
  ),
);

describeOnOneDatabase('the process that listens for HL7 is killed between two answers', (engine) => {
  let parts: Parts;
  let folder: string;
  let port: number;
  let client: MllpClient;

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'suian-kill-hl7-'));
    port = await freePort();
    const file = path.join(folder, 'links.json');
    const organization = TEST_WARD.organizations[0]?.name ?? '';
    await fs.writeFile(file, JSON.stringify([{ name: 'his', port, organization }]));
    parts = new Parts({ HL7_LINKS_FILE: file });
    await parts.open(engine);
  }, PATIENCE_MS);
  afterAll(async () => {
    client.vanish();
    await parts.close();
    await fs.rm(folder, { recursive: true, force: true });
  }, PATIENCE_MS);

  it(
    'what was answered AA is stored, and all sent again is stored once',
    async () => {
      client = await connectMllp(port);
      const sending = client.send(...FRAMES);
      const before = [await client.next(), await client.next()];
      await parts.kill('api');
      await sending;
      expect(before.map(({ code, controlId }) => `${code} ${controlId}`)).toEqual(['AA KH0', 'AA KH1']);
      await parts.start('api');
      client = await connectMllp(port);
      await client.send(...FRAMES);
      const after = [];
      for (const _ of FRAMES) after.push(await client.next());
      expect(after.map(({ code, controlId }) => `${code} ${controlId}`)).toEqual(
        FRAMES.map((_, at) => `AA KH${at}`),
      );
      expect(after.slice(0, 2).map(({ bytes }) => bytes)).toEqual(before.map(({ bytes }) => bytes));
      await parts.stop('api');
      for (const table of STORED) {
        const [row] = await rowsIn<{ n: number }>(parts.place, `SELECT COUNT(*) AS n FROM ${table}`);
        expect([table, Number(row?.n)]).toEqual([table, DISCHARGES]);
      }
    },
    PATIENCE_MS,
  );
});
