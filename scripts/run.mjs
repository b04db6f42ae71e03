// The one entry behind `npm run …`: looks at Node, fetches what is missing, then hands over. Needs nothing but Node and npm.
const COMMANDS = {
  demo: './demo.mjs',
  test: './test.mjs',
  'test:corpora': './test-corpora.mjs',
  'test:kills': './test-kills.mjs',
  'test:fuzz': './test-fuzz.mjs',
  bench: './bench.mjs',
  check: './check.mjs',
  build: './build.mjs',
  suian: './suian.mjs',
};
const command = process.argv[2];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `需要 Node 20.19 或更新，这里是 ${process.version}。Node 20.19 or newer is needed: https://nodejs.org`,
  );
  process.exitCode = 1;
} else if (!Object.hasOwn(COMMANDS, command)) {
  console.error(`node scripts/run.mjs ${Object.keys(COMMANDS).join(' | ')}`);
  process.exitCode = 1;
} else {
  start().catch((error) => {
    console.error(`\n✗ ${error.isExpected ? error.message : error.stack}`);
    process.exitCode = 1;
  });
}

async function start() {
  const { ensureInstalled } = await import('./lib/installation.mjs');
  const { endWithParent } = await import('./lib/ending.mjs');
  const { before, run } = await import(COMMANDS[command]);
  endWithParent();
  await before?.();
  await ensureInstalled();
  process.exitCode = await run();
}
