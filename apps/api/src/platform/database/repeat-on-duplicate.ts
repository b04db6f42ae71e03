import { isDuplicateKey } from './dialect.js';

const TRIES = 4;

/**
 * Two writers of one row at once: the later meets the earlier's as a duplicate, its transaction is undone, and on the
 * next try it finds it. `work` is a whole transaction.
 */
export async function repeatOnDuplicate<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !isDuplicateKey(error)) throw error;
    }
  }
}
