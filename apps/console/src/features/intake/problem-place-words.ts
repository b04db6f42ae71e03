import type { ProblemPlace } from '@suian/contracts/errors';
import { intakeWords } from '../../words/intake.js';

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
  return steps.reverse().flatMap((step) => known[step] ?? [])[0] ?? null;
}
