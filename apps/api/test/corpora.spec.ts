import fs from 'node:fs';
import path from 'node:path';
import type { IntakeReport } from '@suian/contracts/intake';
import { rowsOf } from '../src/platform/database/raw-sql.js';
import { useApp } from './app.js';
import { describeOnEachDatabase, type TestEngine } from './databases.js';
import { API_KEY } from './ward.js';

const corpora = process.env.SUIAN_CORPORA;
if (!corpora) console.warn('api corpora: left out, SUIAN_CORPORA is not set');

/** Typed by hand: operation, and the dates 1, 3, 7, 14 and 30 days after it. No operation: 没有方案. */
const STAYS: Record<string, { dischargedOn: string; operation: string | null; due: string[] }[]> = {
  Filiberto_Ryan: [
    {
      dischargedOn: '2017-12-31',
      operation: '2017-12-28 Appendectomy',
      due: ['2017-12-29', '2017-12-31', '2018-01-04', '2018-01-11', '2018-01-27'],
    },
    // A transfusion is no operation.
    { dischargedOn: '2018-10-05', operation: null, due: [] },
  ],
  Lemuel_Hodkiewicz: [{ dischargedOn: '2000-02-27', operation: null, due: [] }],
  Rudolf_Weber: [
    {
      dischargedOn: '2015-11-19',
      operation: '2015-11-18 Extraction of wisdom tooth',
      due: ['2015-11-19', '2015-11-21', '2015-11-25', '2015-12-02', '2015-12-18'],
    },
  ],
  'SMART-PROMs-1.json': [
    {
      dischargedOn: '2019-03-22',
      operation: '2019-03-20 Total replacement of hip (procedure)',
      due: ['2019-03-21', '2019-03-23', '2019-03-27', '2019-04-03', '2019-04-19'],
    },
  ],
  'SMART-PROMs-2.json': [
    {
      dischargedOn: '2019-01-06',
      operation: '2019-01-04 Total replacement of hip (procedure)',
      due: ['2019-01-05', '2019-01-07', '2019-01-11', '2019-01-18', '2019-02-03'],
    },
  ],
  'SMART-PROMs-51.json': [],
  'SMART-PROMs-52.json': [],
};

function load(start: string): string {
  const folder = path.join(corpora ?? '', start.startsWith('SMART') ? 'post-op-proms' : 'synthea-r4');
  const file = fs.readdirSync(folder).find((name) => name.startsWith(start)) ?? start;
  return fs.readFileSync(path.join(folder, file), 'utf8');
}

const describeCorpora = corpora
  ? describeOnEachDatabase
  : (name: string, suite: (engine: TestEngine) => void) => describe.skip(name, () => suite('sqlite'));

describeCorpora('the real Bundles, taken in', (engine) => {
  const app = useApp(engine);

  const take = async (start: string): Promise<IntakeReport> => {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${API_KEY}` };
    const reply = await fetch(`${app.baseUrl}/api/v1/intake/fhir`, {
      method: 'POST',
      headers,
      body: load(start),
    });
    expect(reply.status).toBe(200);
    return (await reply.json()) as IntakeReport;
  };
  const count = (table: string) =>
    app.unit.read(async (tx) =>
      Number((await rowsOf<{ n: number }>(tx, `SELECT COUNT(*) AS n FROM ${table}`))[0]?.n),
    );

  it.each(Object.entries(STAYS))(
    '%s: its discharges, and the tasks of those with an operation',
    async (start, stays) => {
      const nurse = await app.staff('nurse');
      const { encounters, patients, problems } = await take(start);
      expect(problems).toEqual([]);
      expect(patients).toHaveLength(stays.length > 0 ? 1 : 0);
      const pages = await Promise.all(
        encounters.map(({ id }) => nurse.call('getEncounter', { params: { encounterId: id } })),
      );
      const found = pages.map(({ dischargedOn, operations, plan }) => ({
        dischargedOn,
        operation: operations.map(({ on, name }) => `${on} ${name}`)[0] ?? null,
        due: plan?.tasks.map((task) => task.dueOn) ?? [],
      }));
      expect(found).toEqual(stays);
      const tasks = pages.flatMap(({ plan }) => plan?.tasks ?? []);
      expect(tasks.filter(({ status }) => status !== 'not-applicable')).toEqual([]);
    },
  );

  it('raises no alert, sends no message, and changes nothing when all of them come again', async () => {
    const tables = [
      'patient',
      'encounter',
      'anchor_event',
      'care_plan',
      'follow_up_task',
      'event',
      'intake_refusal',
    ];
    const before = await Promise.all(tables.map(count));
    const again = await Promise.all(Object.keys(STAYS).map(take));
    const results = again.flatMap(({ patients, encounters }) => [...patients, ...encounters]);
    expect(new Set(results.map(({ result }) => result))).toEqual(new Set(['same']));
    expect(await Promise.all(tables.map(count))).toEqual(before);
    expect(await count('alert')).toBe(0);
    expect(await count('questionnaire_response')).toBe(0);
  });

  it('lists the two stays without an operation on 没有方案', async () => {
    const nurse = await app.staff('nurse');
    const { rows } = await nurse.call('listDischarges', { query: { list: 'no-plan' } });
    expect(rows.map(({ dischargedOn }) => dischargedOn)).toEqual(['2018-10-05', '2000-02-27']);
  });
});
