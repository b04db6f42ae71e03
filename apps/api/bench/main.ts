import { runW1 } from './w1.js';

/** `npm run bench -- W1 [full] [all-firing]` */
const [workload, ...words] = process.argv.slice(2);
if (workload !== 'W1') {
  console.error('npm run bench -- W1 [full] [all-firing]');
  process.exitCode = 1;
} else {
  await runW1({ isFull: words.includes('full'), firesAlways: words.includes('all-firing') });
}
