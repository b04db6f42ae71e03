import type { ServerResponse } from 'node:http';
import type { LiveBeat, LiveEvent } from '@suian/contracts/alerts';

/** One console's open line, in the format of server-sent events. */
export class LiveStream {
  constructor(
    private readonly response: ServerResponse,
    headers: Record<string, string>,
  ) {
    response.on('error', () => response.destroy());
    response.writeHead(200, {
      ...headers,
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Proxies must not hold news back.
      'X-Accel-Buffering': 'no',
    });
    this.write(': open\n\n');
  }

  /** Calls back once the line is gone, whoever ended it; at once when it is gone already. */
  onEnd(callback: () => void): void {
    if (this.response.destroyed) callback();
    else this.response.once('close', callback);
  }

  /** `position`: what the console gives back after a break. */
  send(event: LiveEvent, position: number): void {
    this.write(`id: ${position}\ndata: ${JSON.stringify(event)}\n\n`);
  }

  /** A named event, not a comment: a browser hides comments, and a console must notice when they stop. */
  beat(now: Date): void {
    const beat: LiveBeat = { now: now.toISOString() };
    this.write(`event: beat\ndata: ${JSON.stringify(beat)}\n\n`);
  }

  end(): void {
    if (!this.response.destroyed) this.response.end();
  }

  private write(text: string): void {
    if (!this.response.destroyed && !this.response.writableEnded) this.response.write(text);
  }
}
