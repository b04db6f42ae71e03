import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isPortFree } from './ports.mjs';

const PAGES = ['/', '/m/', '/sim', '/api/openapi.json', '/healthz', '/readyz', '/metrics'];
const UP_WITHIN_MS = 15 * 60_000;
const DOWN_WITHIN_MS = 20_000;

/** `npm run demo` in a copy of the checkout, as a newcomer runs it. */
export class DemoVisit {
  constructor(copy, port) {
    this.copy = copy;
    this.port = port;
    this.baseUrl = `http://127.0.0.1:${port}`;
  }

  /** Answers the seconds until the tour stands there. */
  async start() {
    const began = Date.now();
    this.child = this.spawn();
    const tour = new Promise((resolve) => {
      this.child.stdout.on('data', (text) => String(text).includes('four steps') && resolve('tour'));
    });
    const first = await Promise.race([
      tour,
      once(this.child, 'exit'),
      delay(UP_WITHIN_MS, undefined, { ref: false }),
    ]);
    if (first !== 'tour') throw new Error('npm run demo did not come up');
    return (Date.now() - began) / 1000;
  }

  spawn() {
    const env = { ...this.copy.env, PORT: String(this.port) };
    const stdio = ['ignore', 'pipe', 'inherit'];
    const child = spawn('npm', ['run', 'demo'], { cwd: this.copy.folder, env, stdio, detached: true });
    child.stdout.pipe(process.stdout, { end: false });
    return child;
  }

  /** Every page of the README answers, and a login of demo.json works. */
  async look() {
    for (const page of PAGES) {
      const answer = await fetch(this.baseUrl + page, { headers: { accept: 'text/html, */*' } });
      if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`);
    }
    const demo = JSON.parse(fs.readFileSync(path.join(this.copy.folder, '.data/demo.json'), 'utf8'));
    const { username, password } = demo.logins.find((login) => login.role === 'nurse');
    const answer = await fetch(`${demo.baseUrl}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: demo.baseUrl },
      body: JSON.stringify({ username, password }),
    });
    if (!answer.ok || !demo.apiKey) throw new Error(`signing in answered ${answer.status}`);
  }

  /** A taken port is named at once. */
  async tryAgain() {
    const began = Date.now();
    const [code] = await once(this.spawn(), 'exit');
    if (code !== 1 || Date.now() - began > 10_000) throw new Error('a taken port was not refused at once');
  }

  /** SIGTERM goes to npm alone, as from a supervisor; others to the whole group, as Ctrl-C and a closed terminal do. */
  async stop(signal) {
    const ended = once(this.child, 'exit');
    if (signal === 'SIGTERM') this.child.kill(signal);
    else process.kill(-this.child.pid, signal);
    await ended;
    for (let waited = 0; !(await isPortFree(this.port)); waited += 200) {
      if (waited > DOWN_WITHIN_MS) throw new Error(`${signal} left port ${this.port} taken`);
      await delay(200);
    }
  }
}
