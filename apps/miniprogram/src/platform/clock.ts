/** Where the server's clock stood, and where this phone's two counters stood, when the last answer came. */
interface Sighting {
  serverTime: number;
  wall: number;
  steady: number;
}

let last: Sighting | null = null;

// `performance` stops while some phones sleep; the wall clock can be set back by its owner.
const steadyNow = () => (typeof performance === 'undefined' ? 0 : performance.now());

/** Takes the time from an answer: `x-suian-now` (the product's clock), else `date`. Header names in lower case. */
export function noteServerTime(headers: Readonly<Record<string, string>>): void {
  const said = Date.parse(headers['x-suian-now'] ?? headers['date'] ?? '');
  if (Number.isNaN(said)) return;
  last = { serverTime: said, wall: Date.now(), steady: steadyNow() };
}

/**
 * The product's time: the last answer's plus what has passed since, by whichever counter went further,
 * so that a promised time is never thought to lie ahead when it has passed.
 * Null while unknown: the app was restarted and no answer came yet. Then no time may be promised.
 */
export function serverNow(): Date | null {
  if (!last) return null;
  const passed = Math.max(Date.now() - last.wall, steadyNow() - last.steady, 0);
  return new Date(last.serverTime + passed);
}
