import fs from 'node:fs';
import process from 'node:process';
import { ExpectedError } from './place.mjs';

/** Writes our process id. Throws while the process that wrote the last one lives. */
export function takePid(file) {
  const other = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  if (other && other !== process.pid && isAlive(other)) {
    throw new ExpectedError(
      `演示已经在运行（进程 ${other}）。The demo is already running (process ${other}).`,
    );
  }
  fs.writeFileSync(file, String(process.pid), { mode: 0o600 });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
