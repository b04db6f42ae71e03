import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Log } from '../logging/log.js';
import { MllpConnection } from './mllp-connection.js';
import type { MllpDoor, MllpLink } from './mllp-link.js';

/** A sender keeps its connection open between two messages; a ward may have none for a night. */
const IDLE_MS = 12 * 60 * 60_000;
const MOST_CONNECTIONS = 20;

/** The listening side of one link. It knows frames and answers, no patient. */
export class MllpServer {
  private readonly server: Server;
  private readonly open = new Map<MllpConnection, Promise<void>>();

  constructor(
    private readonly link: MllpLink,
    private readonly door: MllpDoor,
    private readonly log: Log,
    private readonly idleMs = IDLE_MS,
  ) {
    // Half open: a sender that has said its last word still gets its answers.
    this.server = createServer({ allowHalfOpen: true }, (socket) => this.welcome(socket));
    this.server.maxConnections = MOST_CONNECTIONS;
    this.server.on('error', (error) => this.log.failure('mllp server', error, { link: this.link.name }));
    this.server.on('drop', () => this.log.warn('mllp too many connections', { link: this.link.name }));
  }

  /** The port it listens on: the link's, or a free one where that is 0. */
  async listen(): Promise<number> {
    this.server.listen(this.link.port, this.link.host);
    await once(this.server, 'listening');
    const { port } = this.server.address() as AddressInfo;
    this.log.info('mllp listens', { link: this.link.name, port });
    return port;
  }

  /** Takes no more, and returns when the messages in work are answered. */
  async close(): Promise<void> {
    if (!this.server.listening) return;
    this.server.close();
    for (const connection of this.open.keys()) connection.end();
    await Promise.all(this.open.values());
  }

  private welcome(socket: Socket): void {
    socket.on('error', () => undefined);
    if (!this.mayConnect(socket.remoteAddress ?? '')) {
      this.log.warn('mllp stranger', { link: this.link.name });
      socket.destroy();
      return;
    }
    const connection = new MllpConnection(socket, this.link.name, this.door, this.log, this.idleMs);
    const served = connection.serve().finally(() => this.open.delete(connection));
    this.open.set(connection, served);
  }

  private mayConnect(address: string): boolean {
    const plain = address.replace(/^::ffff:/, '');
    return this.link.from.length === 0 || this.link.from.includes(plain);
  }
}
