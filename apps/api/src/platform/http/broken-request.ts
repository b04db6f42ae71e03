import type { Socket } from 'node:net';
import { AppError } from './app-error.js';

/** Answers what Node could not read as a request at all; nothing of the product has seen it. */
export function refuseBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const fault = new AppError(
    error.code === 'HPE_HEADER_OVERFLOW' ? 'request.too-large' : 'request.malformed',
  );
  const body = JSON.stringify(fault.toProblem());
  const head = [
    `HTTP/1.1 ${fault.status} Refused`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
