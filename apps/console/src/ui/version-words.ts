/** `wound-and-pain.r1` → `r1`: on a screen only which version; the pack's own name is a code. */
export function versionWords(version: string): string {
  return version.slice(version.lastIndexOf('.') + 1);
}
