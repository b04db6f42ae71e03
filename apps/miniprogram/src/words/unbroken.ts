/** Keeps a figure and what it counts on one line: “38.6 ℃” is not torn apart. */
export function unbroken(text: string): string {
  return text.replace(/(\d) (?=\S)/g, '$1\u00a0');
}
