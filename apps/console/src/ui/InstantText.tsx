import { instantWords } from './time-words.js';

export interface InstantTextProps {
  at: string;
  now: Date;
  offsetMinutes: number;
  /** Says the day also where it is today. */
  withDay?: boolean;
}

/** A moment in the organization's own time. */
export function InstantText({ at, now, offsetMinutes, withDay = false }: InstantTextProps) {
  return <time dateTime={at}>{instantWords(at, now, offsetMinutes, withDay)}</time>;
}
