/** Names of our own fields, of questions, and places in a list. */
const OURS = /^([A-Za-z_][\w[\].-]{0,59}|\d{1,6}(\.\d{1,4}){0,4})$/;

/** A key as a refusal may repeat it. Anything else might be what somebody typed, a name or a number, in the wrong place. */
export function placeName(key: string): string {
  return OURS.test(key) ? key : '?';
}
