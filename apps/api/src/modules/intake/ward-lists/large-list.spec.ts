import { useApp } from '../../../../test/app.js';
import { describeOnOneDatabase } from '../../../../test/databases.js';
import type { StaffDesk } from '../../../../test/people.js';
import { csvOf, settled, upload, WARD_HEADERS, wardRow } from '../../../../test/ward-lists.js';

/** Narrow rows, as many as fit, with SUIAN_FULL=1; else wide ones, so that the bytes are the same and the rows few. */
const IS_FULL = process.env.SUIAN_FULL === '1';
const SUMMARY = '患者因右膝疼痛入院，完善检查后手术，术后恢复可，切口干燥，予出院。'.repeat(55);

function largeCsv(megabytes: number): Buffer {
  const headers = IS_FULL ? WARD_HEADERS : [...WARD_HEADERS, '出院小结', '入院记录', '查房记录'];
  const rows: Record<string, string>[] = [];
  for (let bytes = 0; bytes < megabytes * 1_048_576;) {
    // Most of a ward's export are people still there.
    const isHome = rows.length % 50 === 0;
    const row: Record<string, string> = wardRow(isHome ? {} : { 出院时间: '' });
    if (!IS_FULL) Object.assign(row, { 出院小结: SUMMARY, 入院记录: SUMMARY, 查房记录: SUMMARY });
    rows.push(row);
    bytes += Buffer.byteLength(Object.values(row).join(',')) + 2;
  }
  return Buffer.from(csvOf(rows, { headers }));
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
      const watched = async () => {
        app.system.forward({ seconds: 1 });
        await app.drain();
        const now = await nurse.call('getWardList', { params });
        seen.add(now.done);
        return now;
      };
      let now = await watched();
      while (now.state === 'checking') now = await watched();
      expect(now).toMatchObject({ state: 'ready', done: now.rows, counts: { problems: 0 } });
      // A step is short, so that nothing else has to wait behind a list: progress is seen many times.
      expect(seen.size).toBeGreaterThan(now.rows / 50);
      await nurse.call('startWardList', { params, body: { version: now.version } });
      const done = await settled(app, nurse, list.id);
      expect(done).toMatchObject({ state: 'done', counts: now.counts });
      expect(done.counts.created).toBe(Math.ceil(done.rows / 50));
      const rows = await nurse.call('listWardRows', { params, query: { show: 'first' } });
      expect(rows.rows[0]!.line).toBe(2);
      const seconds = Math.round((performance.now() - started) / 1000);
      const size = (content.length / 1_048_576).toFixed(1);
      console.info(
        `${engine}: ${size} MB, ${done.rows} rows, taken in ${Math.round(uploadMs)} ms, done in ${seconds} s`,
      );
    },
    IS_FULL ? 3_600_000 : 120_000,
  );
});
