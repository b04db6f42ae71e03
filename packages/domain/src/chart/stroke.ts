/** A straight line as a thin box that is turned around the middle of its left side. */
export interface Stroke {
  left: number;
  top: number;
  length: number;
  degrees: number;
}

interface Place {
  x: number;
  y: number;
}

/** For screens without a pen: from one place to another, `thick` units wide. */
export function strokeBetween(from: Place, to: Place, thick: number): Stroke {
  const across = to.x - from.x;
  const down = to.y - from.y;
  return {
    left: tenth(from.x),
    top: tenth(from.y - thick / 2),
    length: tenth(Math.hypot(across, down)),
    degrees: tenth((Math.atan2(down, across) * 180) / Math.PI),
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
