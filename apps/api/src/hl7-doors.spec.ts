import { encodeText } from '@suian/hl7/charset';
import { encodeFrame } from '@suian/hl7/frames';
import { adt, type AdtChange } from '../test/adt.js';
import { useApp } from '../test/app.js';
import { describeOnEachDatabase } from '../test/databases.js';
import { cutStream, hl7Traffic } from '../test/hl7-frames.js';
import { openLink } from '../test/hl7-links.js';
import { connectMllp, type MllpClient, type ReceivedAck } from '../test/mllp-client.js';
import type { StaffDesk } from '../test/people.js';
import { rowsOf } from './platform/database/raw-sql.js';

/** All 1 000 on both engines with SUIAN_FULL=1. */
const SMALL = { sqlite: 300, mariadb: 100 };

describeOnEachDatabase('HL7 over a real socket', (engine) => {
  const app = useApp(engine);
  const clients: MllpClient[] = [];
  let nurse: StaffDesk;
  let port: number;
  let serial = 0;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    port = await openLink(app);
  });
  afterAll(() => clients.splice(0).forEach((client) => client.vanish()));

  const connect = async (to = port) => {
    const client = await connectMllp(to);
    clients.push(client);
    return client;
  };
  const person = () => {
    serial += 1;
    return { mrn: `S${1000 + serial}`, visitNo: `VS${1000 + serial}`, phone: `1360001${1000 + serial}` };
  };
  const a03 = (change: Partial<AdtChange>) =>
    adt({
      trigger: 'A03',
      mrn: '',
      admitted: '202610120900',
      discharged: '202610201500',
      at: '202610201500',
      operation: { name: '胆囊切除术', on: '20261015' },
      ...change,
    });
  const frame = (text: string, charset: 'utf-8' | 'gb18030' = 'utf-8') =>
    encodeFrame(encodeText(text, charset));
  const encountersOf = async (mrn: string) => {
    const { rows } = await nurse.call('listPatients', { body: { q: mrn } });
    const pages = rows.map(({ id }) => nurse.call('getPatient', { params: { patientId: id } }));
    return (await Promise.all(pages)).flatMap(({ encounters }) => encounters);
  };
  const countOf = async (table: string, where = '1 = 1') => {
    const rows = await app.unit.run((tx) =>
      rowsOf<{ n: number }>(tx, `SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`),
    );
    return Number(rows[0]?.n);
  };

  it('a discharge is stored when its AA arrives, whatever way the bytes were cut', async () => {
    const who = person();
    const client = await connect();
    const bytes = frame(a03({ ...who, controlId: 'CUT' }));
    await client.send(
      ...[3, 40, bytes.length - 1, bytes.length].map((end, at, ends) =>
        bytes.subarray(ends[at - 1] ?? 0, end),
      ),
    );
    expect(await client.next()).toMatchObject({ code: 'AA', controlId: 'CUT' });
    expect(await encountersOf(who.mrn)).toMatchObject([{ source: 'hl7', plan: { state: 'proposed' } }]);
  });

  it('several messages of one chunk, with noise between, are answered in their order', async () => {
    const people = [person(), person(), person()];
    const parts = people.flatMap((who, at) => [
      Buffer.from('noise\r\n'),
      frame(a03({ ...who, controlId: `J${at}` })),
    ]);
    const client = await connect();
    await client.send(Buffer.concat(parts));
    for (const at of people.keys())
      expect(await client.next()).toMatchObject({ code: 'AA', controlId: `J${at}` });
    for (const { mrn } of people) expect(await encountersOf(mrn)).toHaveLength(1);
  });

  it('GB18030 is read by what the bytes are, and answered in it', async () => {
    const who = person();
    const text = a03({ ...who, name: '王秀兰', controlId: 'GBK' }).replace('UNICODE UTF-8', '');
    const client = await connect();
    await client.send(frame(text.replaceAll('JLEY', '二院'), 'gb18030'));
    const ack = await client.next();
    expect(ack).toMatchObject({ code: 'AA', charset: 'gb18030' });
    expect(ack.bytes.includes(encodeText('二院', 'gb18030'))).toBe(true);
    const [row] = (await nurse.call('listPatients', { body: { q: who.mrn } })).rows;
    const asked = { params: { patientId: row!.id }, body: { fields: ['name' as const] } };
    expect(await nurse.call('revealPatient', asked)).toEqual({ name: '王秀兰' });
  });

  it('the same message twice, also on two connections at once, is one stay and one plan', async () => {
    const who = person();
    const bytes = frame(a03({ ...who, controlId: 'BOTH' }));
    const [one, two] = [await connect(), await connect()];
    await Promise.all([one.send(bytes), two.send(bytes), one.send(bytes)]);
    const acks = [await one.next(), await two.next(), await one.next()];
    expect(acks.map(({ code, controlId }) => `${code} ${controlId}`)).toEqual(Array(3).fill('AA BOTH'));
    expect(new Set(acks.map((ack) => ack.bytes.toString('hex'))).size).toBe(1);
    expect(await encountersOf(who.mrn)).toHaveLength(1);
  });

  it('what is no message is answered AR, and the next one is taken', async () => {
    const who = person();
    const client = await connect();
    await client.send(encodeFrame(Buffer.from('hello')), frame(a03({ ...who, controlId: 'NEXT' })));
    expect(await client.next()).toMatchObject({ code: 'AR', text: 'hl7.malformed' });
    expect(await client.next()).toMatchObject({ code: 'AA', controlId: 'NEXT' });
  });

  it('a discharge without a name is answered AE, kept for a person, and saved nowhere', async () => {
    const who = person();
    const client = await connect();
    await client.send(frame(a03({ ...who, name: '', controlId: 'BAD' })));
    expect(await client.next()).toMatchObject({ code: 'AE', text: expect.stringContaining('PID-5') });
    expect(await encountersOf(who.mrn)).toEqual([]);
  });

  it('a link of the other hospital makes patients there', async () => {
    const who = person();
    const client = await connect(await openLink(app, { name: 'other', organization: '青禾县人民医院' }));
    await client.send(frame(a03({ ...who, controlId: 'OTHER' })));
    expect(await client.next()).toMatchObject({ code: 'AA' });
    expect(await encountersOf(who.mrn)).toEqual([]);
  });

  describe('a generated day', () => {
    const COUNT = process.env.SUIAN_FULL === '1' ? 1000 : SMALL[engine];
    const CONNECTIONS = 4;

    it(`${COUNT} messages: every one answered, none lost, no plan twice`, async () => {
      const lines = hl7Traffic(20_261_021, COUNT, CONNECTIONS);
      const counted = async () => ({
        stays: await countOf('encounter'),
        plans: await countOf('care_plan'),
        refused: await countOf('intake_refusal'),
      });
      const before = await counted();
      const began = performance.now();
      const answered = await Promise.all(lines.map((line, at) => sendAll(line, at)));
      const seconds = (performance.now() - began) / 1000;
      const pace = `${COUNT} frames in ${seconds.toFixed(1)} s, ${(COUNT / seconds).toFixed(0)} a second`;
      process.stdout.write(`hl7 (${engine}): ${pace}\n`);

      const pairs = lines.flatMap((line, at) =>
        line.map((sent, index) => ({ sent, ack: answered[at]![index]! })),
      );
      expect(pairs.filter(({ sent, ack }) => ack.controlId !== sent.controlId)).toEqual([]);
      expect(pairs.filter(({ ack }) => !['AA', 'AE'].includes(ack.code))).toEqual([]);
      expect(pairs.filter(({ ack }) => ack.code === 'AE' && ack.text === '')).toEqual([]);
      expect(pairs.filter(({ sent, ack }) => sent.isBad && ack.code !== 'AE')).toEqual([]);

      const stays = new Set(
        pairs
          .filter(({ sent, ack }) => sent.trigger === 'A03' && ack.code === 'AA')
          .map(({ sent }) => sent.visitNo),
      );
      const refused = new Set(pairs.filter(({ ack }) => ack.code === 'AE').map(({ sent }) => sent.bytes));
      expect(await counted()).toEqual({
        stays: before.stays + stays.size,
        plans: before.plans + stays.size,
        refused: before.refused + refused.size,
      });
      const twice = 'SELECT encounter_id FROM care_plan GROUP BY encounter_id HAVING COUNT(*) > 1';
      expect(await app.unit.run((tx) => rowsOf(tx, twice))).toEqual([]);
      expect((await fetch(`${app.baseUrl}/healthz`)).status).toBe(200);
    }, 120_000);

    const sendAll = async (line: Parameters<typeof cutStream>[0], at: number): Promise<ReceivedAck[]> => {
      const client = await connect();
      const sending = client.send(...cutStream(line, at + 1));
      const acks: ReceivedAck[] = [];
      for (const _ of line) acks.push(await client.next());
      await sending;
      return acks;
    };
  });
});
