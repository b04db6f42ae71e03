/** Fingerprints of everything the product ever shipped under a key, newest last. */
export type ShippedHistory = Readonly<Record<string, readonly string[]>>;

export interface InstalledContent {
  key: string;
  fingerprint: string;
  isActive: boolean;
  signedOffBy: string | null;
}

/**
 * Whether what the product ships today takes the place of what an organization has: only where that is a version we
 * shipped ourselves, as we shipped it. What somebody there wrote, signed or took off stays.
 */
export function mayReplace(installed: InstalledContent | null, history: ShippedHistory): boolean {
  if (installed === null) return true;
  const { key, fingerprint, isActive, signedOffBy } = installed;
  if (!isActive || signedOffBy !== null) return false;
  return (history[key] ?? []).slice(0, -1).includes(fingerprint);
}
