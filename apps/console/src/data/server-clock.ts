/** The server's Clock as last heard, carried on by time elapsed here. The demo can move it, so never our own wall clock. */
interface Heard {
  atMs: number;
  markMs: number;
}

const JUMP_MS = 2_000;

let heard: Heard | null = null;
const listeners = new Set<() => void>();

export function noteServerNow(header: string | null): void {
  const atMs = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(atMs)) return;
  const hasJumped = heard === null || Math.abs(atMs - serverNow().getTime()) > JUMP_MS;
  heard = { atMs, markMs: performance.now() };
  if (hasJumped) listeners.forEach((tell) => tell());
}

export function serverNow(): Date {
  if (heard === null) return new Date();
  return new Date(heard.atMs + performance.now() - heard.markMs);
}

/** Told when the server's clock is not where it was expected: every time on screen is then redrawn. */
export function onClockJump(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
