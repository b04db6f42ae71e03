import type { IntakeSourceCard } from '@suian/contracts/intake';

/** The hospital's own system that spoke last, so that a short list is known to be alive. */
export function lastCame(
  sources: readonly IntakeSourceCard[],
): (IntakeSourceCard & { lastAt: string }) | null {
  const systems = sources.flatMap((source) => {
    const { kind, lastAt } = source;
    return lastAt !== null && (kind === 'key' || kind === 'hl7') ? [{ ...source, lastAt }] : [];
  });
  return systems.sort((a, b) => b.lastAt.localeCompare(a.lastAt))[0] ?? null;
}
