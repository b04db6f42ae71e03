/** The codes in an answer: of one choice or several. Anything else, also what a hostile phone sends, has none. */
export function codesOf(answer: unknown): readonly string[] {
  if (typeof answer === 'string') return [answer];
  if (!Array.isArray(answer)) return [];
  return answer.filter((code): code is string => typeof code === 'string');
}
