import fs from 'node:fs';
import path from 'node:path';
import { dropWards, reuseWards } from '../ward-databases.js';

const API = path.resolve(__dirname, '../..');
const LOTS = 12;
/** Real data runs apart: npm run test:corpora. */
const APART = /corpora/;
/** The longest first, so that no two of them meet in one lot; the others go by their size. */
const LONGEST = [
  'bad-input',
  'access',
  'hl7-contact',
  'entry-table',
  'mass-assignment',
  'ladder',
  'own-rights',
  'tier-board',
  'ward-lists',
  'finish-call',
  'message-outcomes',
  'restore',
  'worklist',
  'cadences',
  'personal-data',
  'one-discharge',
];

/**
 * Declares the tests of one lot of the spec files. Loading the product takes longer than most files need for their tests,
 * so a lot loads it once, and its products start on what the first of them found at first start.
 */
export function runLot(number: number): void {
  reuseWards();
  afterAll(dropWards);
  for (const file of filesOf(number)) describe(file, () => declare(path.join(API, file)));
}

function declare(file: string): void {
  const before = { ...process.env };
  require(file);
  // What a file sets in the environment is its own.
  afterAll(() => {
    for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key];
    Object.assign(process.env, before);
  });
}

/** Dealt out like cards, there and back. */
function filesOf(number: number): string[] {
  return specFiles().filter((_, index) => {
    const place = index % (2 * LOTS);
    return Math.min(place, 2 * LOTS - 1 - place) === number - 1;
  });
}

function specFiles(): string[] {
  const files = ['src', 'test'].flatMap((folder) =>
    fs
      .readdirSync(path.join(API, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file}`),
  );
  const rank = (file: string) => {
    const place = LONGEST.indexOf(path.basename(file, '.spec.ts'));
    return place < 0 ? LONGEST.length : place;
  };
  const size = (file: string) => fs.statSync(path.join(API, file)).size;
  return files
    .filter((file) => file.endsWith('.spec.ts') && !APART.test(file))
    .sort((a, b) => rank(a) - rank(b) || size(b) - size(a) || a.localeCompare(b));
}
