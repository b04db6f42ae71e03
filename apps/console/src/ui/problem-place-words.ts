import type { ProblemPlace } from '@suian/contracts/errors';
import { intakeWords } from '../words/intake.js';

/** 出生日期：日期写错了. The place is the innermost step of the path that has a word of its own. */
export function problemPlaceWords({ path, what }: ProblemPlace): string {
  const fault = faultWords(what);
  const place = placeWords(path);
  return place ? intakeWords.placed(place, fault) : fault;
}

function faultWords(what: string): string {
  const known: Record<string, string> = intakeWords.faults;
  return known[what] ?? intakeWords.unknownFault;
}

function placeWords(path: string): string | null {
  const known: Record<string, string> = intakeWords.places;
  const steps = path.split(/[.[\]]/).filter(Boolean);
  return steps.reverse().flatMap((step) => known[step] ?? inChinese(step))[0] ?? null;
}

/** A ward list's own header is the best word there is for its column. */
function inChinese(step: string): string | [] {
  return /\p{Script=Han}/u.test(step) ? step : [];
}

/** The place as the sender's engineer knows it; a row of a ward list as the nurse counts it. */
export function pathWords(path: string): string {
  const row = /^row\[(\d+)\]/.exec(path)?.[1];
  return row ? intakeWords.row(row) : path;
}
