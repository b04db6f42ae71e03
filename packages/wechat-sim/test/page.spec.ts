import { Script, createContext } from 'node:vm';
import { words } from '../src/page/words.js';
import { Desk } from './harness.js';

interface SimTime {
  instantOf(wall: object, zone: string): number;
  tomorrowAt(instant: number, zone: string, hour: number): number;
  wallOfField(text: string): object | null;
  fieldOf(instant: number, zone: string): string;
  timeText(instant: number, zone: string): string;
  dayText(instant: number, zone: string, dictionary: object): string;
}

const ASSETS = ['words', 'time', 'screen', 'phone', 'papers', 'popup', 'messages', 'clock'].map(
  (name) => `/sim/assets/${name}.js`,
);

describe('the page at /sim', () => {
  const desk = new Desk();
  beforeAll(() => desk.open());
  afterAll(() => desk.close());

  async function textOf(path: string): Promise<string> {
    return new TextDecoder().decode((await desk.ask('GET', path)).bytes);
  }

  it('is there with and without the last slash', async () => {
    expect(await textOf('/sim')).toBe(await textOf('/sim/'));
    expect(await textOf('/sim')).toContain(words.title);
  });

  it('asks for nothing outside /sim, the app and the clock', async () => {
    const everything = (await Promise.all(['/sim', '/sim/assets/page.css', ...ASSETS].map(textOf))).join(
      '\n',
    );
    expect(everything).not.toMatch(/https?:\/\//);
    const addresses = everything.match(/(?<=(?:src|href|PATH)\s?=\s?["']|ask\('[A-Z]+', ')\/[^"'?]*/g) ?? [];
    const others = addresses.filter((address) => !address.startsWith('/sim/'));
    expect([...new Set(others)].sort()).toEqual(['/api/v1/demo/clock', '/m/']);
  });

  it('serves scripts that a browser can read', async () => {
    for (const path of ASSETS) {
      const source = await textOf(path);
      expect(() => new Script(source)).not.toThrow();
    }
  });

  it('loads every script and style it names', async () => {
    const named = (await textOf('/sim')).match(/\/sim\/assets\/[\w.]+/g) ?? [];
    expect(named).toEqual(['/sim/assets/page.css', ...ASSETS]);
    for (const path of named) expect((await desk.ask('GET', path)).status).toBe(200);
  });
});

describe('the clock on the page', () => {
  const desk = new Desk();
  let time: SimTime;
  beforeAll(async () => {
    await desk.open();
    const source = new TextDecoder().decode((await desk.ask('GET', '/sim/assets/time.js')).bytes);
    const window: { simTime?: SimTime } = {};
    new Script(source).runInContext(createContext({ window }));
    time = window.simTime!;
  });
  afterAll(() => desk.close());

  const lateEvening = Date.parse('2026-11-30T15:30:00Z');

  it('goes to eight the next morning in the hospital, over the end of a month', () => {
    const morning = time.tomorrowAt(lateEvening, 'Asia/Shanghai', 8);
    expect(new Date(morning).toISOString()).toBe('2026-12-01T00:00:00.000Z');
  });

  it('keeps the hour where summer time begins in the night between', () => {
    const evening = Date.parse('2026-03-28T19:00:00Z');
    const morning = time.tomorrowAt(evening, 'Europe/Berlin', 8);
    expect(new Date(morning).toISOString()).toBe('2026-03-29T06:00:00.000Z');
  });

  it('reads the chosen date and time in the hospital, wherever the browser is', () => {
    const wall = time.wallOfField('2026-12-01T07:45')!;
    const instant = time.instantOf(wall, 'Asia/Shanghai');
    expect(new Date(instant).toISOString()).toBe('2026-11-30T23:45:00.000Z');
    expect(time.fieldOf(instant, 'Asia/Shanghai')).toBe('2026-12-01T07:45');
    expect(time.wallOfField('')).toBeNull();
  });

  it('says the day and the time in words', () => {
    expect(time.dayText(lateEvening, 'Asia/Shanghai', words)).toBe('11月30日 周一');
    expect(time.timeText(lateEvening, 'Asia/Shanghai')).toBe('23:30');
  });
});
