import type { FastifyInstance } from 'fastify';
import { clockScript } from './clock-script.js';
import { pageHtml } from './html.js';
import { messagesScript } from './messages-script.js';
import { papersScript } from './papers-script.js';
import { phoneScript } from './phone-script.js';
import { popupScript } from './popup-script.js';
import { screenScript } from './screen-script.js';
import { styles } from './styles.js';
import { timeScript } from './time-script.js';
import { words } from './words.js';

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** Kept as text inside the program, so that a build needs to copy no file. */
const FILES: Readonly<Record<string, { type: string; text: string }>> = {
  '/sim': { type: HTML, text: pageHtml() },
  '/sim/': { type: HTML, text: pageHtml() },
  '/sim/assets/page.css': { type: 'text/css; charset=utf-8', text: styles },
  '/sim/assets/words.js': { type: SCRIPT, text: `window.simWords = ${JSON.stringify(words)};\n` },
  '/sim/assets/time.js': { type: SCRIPT, text: timeScript },
  '/sim/assets/screen.js': { type: SCRIPT, text: screenScript },
  '/sim/assets/phone.js': { type: SCRIPT, text: phoneScript },
  '/sim/assets/papers.js': { type: SCRIPT, text: papersScript },
  '/sim/assets/popup.js': { type: SCRIPT, text: popupScript },
  '/sim/assets/messages.js': { type: SCRIPT, text: messagesScript },
  '/sim/assets/clock.js': { type: SCRIPT, text: clockScript },
};

/** Nothing may be fetched from elsewhere, not even by mistake. */
const POLICY = "default-src 'self'; img-src 'self' data:";

export function registerPage(server: FastifyInstance): void {
  for (const [path, { type, text }] of Object.entries(FILES)) {
    server.get(path, (_request, reply) => {
      return reply
        .type(type)
        .header('cache-control', 'no-store')
        .header('content-security-policy', POLICY)
        .header('x-content-type-options', 'nosniff')
        .send(text);
    });
  }
}
