/** The figures written at the side of a chart, lowest first; the first and the last are its edges. */
export type Scale = readonly number[];

const STEPS = [1, 2, 5];
/** With fewer steps a chart says too little, with more it cannot be read. */
const ABOUT_STEPS = 5;
/** Undoes what dividing by 0.2 does to 36.4. */
const HAIR = 1e-9;

/**
 * Round figures around everything that must be seen, at least `leastSpan` from the first to the last. Where all is one
 * value, it gets room above and below; nothing measured is below zero.
 */
export function scaleFor(values: readonly number[], leastSpan = 0): Scale {
  if (values.length === 0) return [0, 1];
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  const alone = least === most ? Math.max(Math.abs(most) * 0.05, 0.5) : 0;
  const room = Math.max(alone, (leastSpan - (most - least)) / 2);
  const low = Math.max(least - room, Math.min(least, 0));
  const step = stepFor(most + room - low);
  const first = Math.floor(low / step + HAIR);
  const last = Math.ceil((most + room) / step - HAIR);
  return Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step));
}

function stepFor(span: number): number {
  const rough = span / ABOUT_STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = STEPS.find((each) => each * power >= rough) ?? 10;
  return factor * power;
}

/** 0.30000000000000004 is nobody's figure. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
