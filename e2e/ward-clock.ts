const ZONE_OFFSET_MS = 8 * 3_600_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The ward's clock on the wall, which a story moves as life would: whatever falls due on the way is done. */
export interface WardClock {
  /** The ward's calendar date so many days from its today: `2026-11-21`. */
  day(fromToday: number): Promise<string>;
  /** To the next such wall time in the ward's zone: `08:00`. */
  to(time: string): Promise<void>;
  forward(by: { days?: number; minutes?: number }): Promise<void>;
}

export function wardClock(baseUrl: string): WardClock {
  return {
    day: async (fromToday) => dateAt((await nowOf(baseUrl)) + fromToday * DAY_MS),
    async to(time) {
      const now = await nowOf(baseUrl);
      const wanted = Date.parse(`${dateAt(now)}T${time}:00+08:00`);
      await move(baseUrl, wanted > now ? wanted : wanted + DAY_MS);
    },
    async forward({ days = 0, minutes = 0 }) {
      await move(baseUrl, (await nowOf(baseUrl)) + days * DAY_MS + minutes * MINUTE_MS);
    },
  };
}

async function nowOf(baseUrl: string): Promise<number> {
  const reply = await fetch(`${baseUrl}/api/v1/demo/clock`);
  const { now } = (await reply.json()) as { now: string };
  return Date.parse(now);
}

async function move(baseUrl: string, instant: number): Promise<void> {
  const reply = await fetch(`${baseUrl}/api/v1/demo/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ to: new Date(instant).toISOString() }),
  });
  if (!reply.ok) throw new Error(`the clock answered ${reply.status}`);
}

function dateAt(instant: number): string {
  return new Date(instant + ZONE_OFFSET_MS).toISOString().slice(0, 10);
}
