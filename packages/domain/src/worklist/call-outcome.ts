/** How a call ended (look.md, c02); the number is the key to press. */
export const CALL_OUTCOMES = [
  'finished',
  'unfinished',
  'no-answer',
  'off-or-busy',
  'wrong-number',
  'family-answered',
  'refused',
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];
