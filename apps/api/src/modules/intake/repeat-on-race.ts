import { isDuplicateKey } from '../../platform/database/dialect.js';

const TRIES = 3;

/**
 * Two posts of one discharge at once: the later meets the earlier's rows as duplicates, its transaction is undone, and
 * on the second try it finds them. `work` is a whole transaction.
 */
export async function repeatOnRace<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !isDuplicateKey(error)) throw error;
    }
  }
}
