import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Log } from '../logging/log.js';
import type { MllpDoor, MllpLink } from './mllp-link.js';
import { MllpServer } from './mllp-server.js';

/** The open links of this process; they end with it, before the database does. */
@Injectable()
export class MllpServers implements OnModuleDestroy {
  private readonly servers: MllpServer[] = [];

  constructor(private readonly log: Log) {}

  /** Answers the port. */
  async open(link: MllpLink, door: MllpDoor): Promise<number> {
    const server = new MllpServer(link, door, this.log);
    const port = await server.listen();
    this.servers.push(server);
    return port;
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.close()));
  }
}
