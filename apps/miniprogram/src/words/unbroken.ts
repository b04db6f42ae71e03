/** Keeps a figure and what it counts on one line: “38.6 ℃” is not torn apart. */
export function unbroken(text: string): string {
  return text.replace(/(\d) (?=\S)/g, '$1\u00a0');
}

/** A few words that stay on one line where they fit on one: “（低于 140/90）”. */
export function together(text: string): string {
  return [...text].join('\u2060');
}
