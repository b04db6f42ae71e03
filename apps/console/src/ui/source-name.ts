import type { IntakeSourceCard } from '@suian/contracts/intake';
import { sourceWords } from '../words/sources.js';

/** As the hospital calls the system; else what kind of way in it is. */
export function sourceName({ kind, name }: Pick<IntakeSourceCard, 'kind' | 'name'>): string {
  return name ? sourceWords.named(name) : sourceWords.kind[kind];
}
