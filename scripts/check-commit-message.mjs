// feat: … | fix(scope): … | … : the first line says what kind of change it is.
import fs from 'node:fs';
import process from 'node:process';

const SHAPE = /^(feat|fix|docs|refactor|test|perf|build|ci|chore|revert)(\([\w-]+\))?!?: \S/;
const [first = ''] = fs.readFileSync(process.argv[2], 'utf8').split('\n');
if (!SHAPE.test(first) && !first.startsWith('Merge ')) {
  console.error('The first line should read like `feat: …` or `fix(console): …`.');
  process.exitCode = 1;
}
