import { useApp } from '../../../../test/app.js';
import { describeOnOneDatabase } from '../../../../test/databases.js';
import type { StaffDesk } from '../../../../test/people.js';
import { csvOf, settled, upload, WARD_HEADERS, wardRow } from '../../../../test/ward-lists.js';

/** Wide rows, so that ten megabytes are few of them; with SUIAN_FULL=1 as many narrow ones as a year of a hospital. */
const IS_FULL = process.env.SUIAN_FULL === '1';
const FULL_ROWS = 20_000;
const SUMMARY = '患者因右膝疼痛入院，完善检查后手术，术后恢复可，切口干燥，予出院。'.repeat(55);
/** A step's cost may not grow with what is already done. */
const MOST_GROWTH = 2;

function largeCsv(megabytes: number): Buffer {
  const headers = IS_FULL ? WARD_HEADERS : [...WARD_HEADERS, '出院小结', '入院记录', '查房记录'];
  const rows: Record<string, string>[] = [];
  const isEnough = (bytes: number) => (IS_FULL ? rows.length === FULL_ROWS : bytes >= megabytes * 1_048_576);
  for (let bytes = 0; !isEnough(bytes);) {
    // Most of a ward's export are people still there.
    const isHome = rows.length % 50 === 0;
    const row: Record<string, string> = wardRow(isHome ? {} : { 出院时间: '' });
    if (!IS_FULL) Object.assign(row, { 出院小结: SUMMARY, 入院记录: SUMMARY, 查房记录: SUMMARY });
    rows.push(row);
    bytes += Buffer.byteLength(Object.values(row).join(',')) + 2;
  }
  return Buffer.from(csvOf(rows, { headers }));
}

/** CPU milliseconds a row, of the first and of the last quarter: other processes do not count. */
class Pace {
  private readonly steps: { rows: number; ms: number }[] = [];
  private before = process.cpuUsage();

  step(rows: number): void {
    const { user, system } = process.cpuUsage(this.before);
    this.before = process.cpuUsage();
    if (rows > 0) this.steps.push({ rows, ms: (user + system) / 1000 });
  }

  growth(): { first: number; last: number } {
    const quarter = Math.max(1, Math.floor(this.steps.length / 4));
    return { first: perRow(this.steps.slice(0, quarter)), last: perRow(this.steps.slice(-quarter)) };
  }
}

function perRow(steps: readonly { rows: number; ms: number }[]): number {
  const rows = steps.reduce((sum, step) => sum + step.rows, 0);
  return steps.reduce((sum, step) => sum + step.ms, 0) / rows;
}

describeOnOneDatabase('a ward list of ten megabytes', (engine) => {
  // Every row is two transactions here: on the slower engine a third will do.
  const megabytes = IS_FULL || engine === 'sqlite' ? 10 : 3;
  const app = useApp(engine);
  let nurse: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
  });

  it(
    'is taken at once, worked on in the background with its progress shown, and survives being left alone',
    async () => {
      const content = largeCsv(megabytes);
      const started = performance.now();
      const list = await upload(nurse, content);
      const uploadMs = performance.now() - started;
      expect(list).toMatchObject({ state: 'reading', done: 0 });
      const params = { wardListId: list.id };
      const seen = new Set<number>();
      const pace = new Pace();
      let before = 0;
      const watched = async () => {
        app.system.forward({ seconds: 1 });
        await app.drain();
        const now = await nurse.call('getWardList', { params });
        seen.add(now.done);
        pace.step(now.state === 'checking' ? now.done - before : 0);
        before = now.done;
        return now;
      };
      let now = await watched();
      while (now.state === 'checking') now = await watched();
      expect(now).toMatchObject({ state: 'ready', done: now.rows, counts: { problems: 0 } });
      // A step is short, so that nothing else has to wait behind a list: progress is seen many times.
      expect(seen.size).toBeGreaterThan(now.rows / 50);
      const { first, last } = pace.growth();
      if (IS_FULL) expect(last).toBeLessThan(first * MOST_GROWTH);
      const checkedIn = (performance.now() - started) / 1000;
      await nurse.call('startWardList', { params, body: { version: now.version } });
      const done = await settled(app, nurse, list.id);
      expect(done).toMatchObject({ state: 'done', counts: now.counts });
      expect(done.counts.created).toBe(Math.ceil(done.rows / 50));
      const rows = await nurse.call('listWardRows', { params, query: { show: 'first' } });
      expect(rows.rows[0]!.line).toBe(2);
      const seconds = (performance.now() - started) / 1000;
      const size = (content.length / 1_048_576).toFixed(1);
      const figures = [
        `${engine}: ${size} MB, ${done.rows} rows, taken in ${Math.round(uploadMs)} ms`,
        `checked in ${checkedIn.toFixed(0)} s, done in ${seconds.toFixed(0)} s`,
        `${first.toFixed(1)} → ${last.toFixed(1)} ms a row`,
      ];
      process.stdout.write(`${figures.join(', ')}\n`);
    },
    IS_FULL ? 3_600_000 : 120_000,
  );
});
