import { defineConfig } from '@playwright/test';

const isFull = process.env.SUIAN_FULL === '1';

/** Stories a ward would tell, through the console and the patient's phone; with SUIAN_FULL=1 each on both databases. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // One works while the other waits for its browser.
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  globalSetup: './database-server.ts',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    // What fades in would be judged half-grey; a nurse may switch motion off, too.
    contextOptions: { reducedMotion: 'reduce' },
    // Filming or tracing every story costs an eighth of its time; a picture of the moment that failed is kept instead.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.SUIAN_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'sqlite', metadata: { engine: 'sqlite' } },
    // What hangs on the database: the whole loop, and twenty at once. The others are walked over HTTP on both.
    {
      name: 'mariadb',
      metadata: { engine: 'mariadb' },
      ...(isFull ? {} : { grep: /the-loop|a ward of twenty/ }),
    },
  ],
});
