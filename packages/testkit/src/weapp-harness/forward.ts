import type { WeappReply, WeappRequest } from './device.js';

/** Answers the phone's requests from a real server, such as `http://127.0.0.1:4100`. */
export function forwardTo(server: string): (request: WeappRequest) => Promise<WeappReply> {
  return async ({ method, url, headers, body }) => {
    const reply = await fetch(new URL(url, server), { method, headers, body });
    return { status: reply.status, headers: Object.fromEntries(reply.headers), body: await reply.text() };
  };
}
