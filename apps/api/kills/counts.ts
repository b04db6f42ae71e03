/** Small counts prove the way in every run; `npm run test:kills` sets the full ones. */
const IS_FULL = process.env.SUIAN_KILLS === 'full';

export const COUNTS = {
  kills: IS_FULL ? 20 : 3,
  submits: IS_FULL ? 500 : 60,
  messages: IS_FULL ? 500 : 40,
  flushes: IS_FULL ? 5 : 2,
  stops: IS_FULL ? 5 : 1,
  stoppedMs: IS_FULL ? 30_000 : 1_500,
};

/** Full runs take minutes. */
export const PATIENCE_MS = IS_FULL ? 30 * 60_000 : 120_000;
