import type { Problem } from '@suian/contracts/errors';

const ID = /(?<![0-9a-z])[0-9a-z]{26}(?![0-9a-z])/g;

/** The ids a refusal names, in its facts or its places: look-alikes, or the stay that is close. */
export function idsNamedIn({ facts = {}, errors }: Pick<Problem, 'facts' | 'errors'>): string[] {
  const texts = [...Object.values(facts), ...errors.flatMap(({ path, expected }) => [path, expected ?? ''])];
  const ids = texts.flatMap((text) =>
    typeof text === 'string' ? [...text.matchAll(ID)].map(([id]) => id) : [],
  );
  return [...new Set(ids)];
}
