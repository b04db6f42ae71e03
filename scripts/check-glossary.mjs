// One word for one thing: every exported type of packages/domain stands in docs/glossary.md.
import fs from 'node:fs';
import { at } from './lib/place.mjs';

const TYPE = /^export (?:declare )?(?:abstract )?(?:type|interface|class|enum) (\w+)/gm;

const glossary = fs.readFileSync(at('docs/glossary.md'), 'utf8');
const words = new Set([...glossary.matchAll(/`(\w+)`/g)].map(([, word]) => word));
const files = fs.readdirSync(at('packages/domain/src'), { recursive: true, encoding: 'utf8' });
const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts')).sort();

let count = 0;
let missing = 0;
for (const file of sources) {
  const text = fs.readFileSync(at('packages/domain/src', file), 'utf8');
  for (const [, name] of text.matchAll(TYPE)) {
    count += 1;
    if (words.has(name)) continue;
    missing += 1;
    console.error(`  ✗ docs/glossary.md has no \`${name}\` (packages/domain/src/${file})`);
  }
}
if (missing === 0) console.log(`  ✔ ${count} types of domain, all in the glossary`);
process.exitCode = missing === 0 ? 0 : 1;
