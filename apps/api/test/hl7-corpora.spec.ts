import fs from 'node:fs';
import path from 'node:path';
import { encodeText } from '@suian/hl7/charset';
import { encodeFrame } from '@suian/hl7/frames';
import { rowsOf } from '../src/platform/database/raw-sql.js';
import { useApp } from './app.js';
import { describeOnEachDatabase, type TestEngine } from './databases.js';
import { openLink } from './hl7-links.js';
import { connectMllp, type ReceivedAck } from './mllp-client.js';

const corpora = process.env.SUIAN_CORPORA;
if (!corpora) console.warn('api hl7 corpora: left out, SUIAN_CORPORA is not set');

const describeCorpora = corpora
  ? describeOnEachDatabase
  : (name: string, suite: (engine: TestEngine) => void) => describe.skip(name, () => suite('sqlite'));

/** What a person has to look at; everything else is stored or needs nothing. */
const REFUSED = ['rethink__edge-empty-segments.hl7 patient.identifier-missing PID-3'];

function messages(): { file: string; bytes: Buffer }[] {
  return ['hl7v2', 'hl7v2-zh'].flatMap((folder) => {
    const files = fs.readdirSync(path.join(corpora ?? '', folder)).filter((file) => file.endsWith('.hl7'));
    return files.map((file) => ({ file, bytes: fs.readFileSync(path.join(corpora ?? '', folder, file)) }));
  });
}

describeCorpora('the real HL7 messages, taken in over MLLP', (engine) => {
  const app = useApp(engine);

  const exchange = async (all: readonly { bytes: Buffer }[]): Promise<ReceivedAck[]> => {
    const client = await connectMllp(await openLink(app, { name: `link${exchanges++}` }));
    await client.send(Buffer.concat(all.map(({ bytes }) => encodeFrame(bytes))));
    const acks: ReceivedAck[] = [];
    for (const _ of all) acks.push(await client.next());
    client.vanish();
    return acks;
  };
  let exchanges = 0;
  const rows = async () => {
    const tables = ['patient', 'encounter', 'care_plan', 'intake_refusal', 'hl7_message'];
    const counts = tables.map((table) =>
      app.unit.run((tx) => rowsOf<{ n: number }>(tx, `SELECT COUNT(*) AS n FROM ${table}`)),
    );
    return (await Promise.all(counts)).map(([row]) => Number(row?.n));
  };

  it('every one is answered AA, or AE with the reason; sent again, nothing changes', async () => {
    const all = messages();
    const first = await exchange(all);
    const refused = first.flatMap((ack, at) => (ack.code === 'AA' ? [] : [`${all[at]!.file} ${ack.text}`]));
    expect(refused).toEqual(REFUSED);
    const before = await rows();
    const again = await exchange(all);
    expect(again.map(({ bytes }) => bytes)).toEqual(first.map(({ bytes }) => bytes));
    expect(await rows()).toEqual(before);
    // The A03 and the A08 of one patient, under one control id, are one stay.
    expect(before.slice(0, 2)).toEqual([1, 1]);
  });

  it('the Chinese one in GB18030 is another message, answered in GB18030', async () => {
    const { bytes } = messages().find(({ file }) => file.startsWith('hsb')) ?? { bytes: Buffer.alloc(0) };
    const [ack] = await exchange([
      { bytes: encodeText(bytes.toString().replace('HOSPITAL', '二院'), 'gb18030') },
    ]);
    expect(ack).toMatchObject({ code: 'AA', charset: 'gb18030', controlId: 'MSG001' });
  });
});
