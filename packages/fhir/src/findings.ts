import type { Note, NoteCode, Problem, ProblemCode } from './discharge.js';

/** Collects what was found wrong or worth seeing in one unit; the same thing at the same place counts once. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly notes: Note[] = [];
  private readonly seen = new Set<string>();

  problem(path: string, what: ProblemCode, expected?: string): void {
    if (!this.isNew(`problem ${path} ${what}`)) return;
    this.problems.push(expected === undefined ? { path, what } : { path, what, expected });
  }

  note(path: string, what: NoteCode, name?: string): void {
    if (!this.isNew(`note ${path} ${what}`)) return;
    this.notes.push(name === undefined ? { path, what } : { path, what, name });
  }

  private isNew(key: string): boolean {
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }
}
