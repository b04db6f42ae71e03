import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { takePid } from './pid-file.mjs';

const OURS = /^(suian\.db|sim\.db|first-start\.json|demo\.json|demo-secrets\.json)/;

/** The demo's folder: databases, secrets and the marker that says the ward is complete. Mode 0700. */
export class DemoFolder {
  constructor(folder) {
    this.folder = path.resolve(folder);
  }

  at(name) {
    return path.join(this.folder, name);
  }

  /** Makes the folder ours alone. Throws when another demo lives in it. */
  open() {
    fs.mkdirSync(this.folder, { recursive: true });
    fs.chmodSync(this.folder, 0o700);
    takePid(this.at('demo.pid'));
    if (!this.isSeeded()) this.clear();
  }

  close() {
    fs.rmSync(this.at('demo.pid'), { force: true });
  }

  isSeeded() {
    return fs.existsSync(this.at('seeded')) && fs.existsSync(this.at('demo-secrets.json'));
  }

  markSeeded() {
    this.write('seeded', `${new Date().toISOString()}\n`);
  }

  /** A ward that was broken off half-way is begun anew. */
  clear() {
    for (const name of fs.readdirSync(this.folder))
      if (OURS.test(name)) fs.rmSync(this.at(name), { force: true });
    fs.rmSync(this.at('seeded'), { force: true });
  }

  /** Keys of this demo only, made once. */
  secrets() {
    const file = this.at('demo-secrets.json');
    if (!fs.existsSync(file)) {
      const hex = (bytes) => randomBytes(bytes).toString('hex');
      this.writeJson('demo-secrets.json', {
        fieldKeys: `k1:${hex(32)}`,
        lookupSecret: hex(32),
        wechatSecret: hex(16),
      });
    }
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  }

  writeJson(name, value) {
    this.write(name, `${JSON.stringify(value, null, 2)}\n`);
  }

  write(name, text) {
    fs.writeFileSync(this.at(name), text, { mode: 0o600 });
  }
}
