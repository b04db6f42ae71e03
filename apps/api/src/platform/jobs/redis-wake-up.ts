import { Queue, Worker } from 'bullmq';
import type { Log } from '../logging/log.js';
import { JobWakeUp } from './job-wake-up.js';

const QUEUE = 'suian-wake';
const LARGEST_RING = 20;

/** BullMQ as a door bell. It holds ids and nothing else; the database is the truth, so Redis may be emptied. */
export class RedisWakeUp extends JobWakeUp {
  private readonly queue: Queue;
  private readonly workers: Worker[] = [];

  constructor(
    private readonly url: string,
    private readonly log: Log,
  ) {
    super();
    // A Redis that is away must not hold anybody up: rings fail at once instead of queueing.
    const connection = { url, enableOfflineQueue: false, maxRetriesPerRequest: 1 };
    this.queue = new Queue(QUEUE, { connection });
    this.queue.on('error', (error) => log.failure('wake-up', error));
  }

  ring(jobs: readonly { id: string }[]): void {
    const rings = jobs.slice(0, LARGEST_RING).map(({ id }) => ({ name: 'due', data: { id }, opts: ONCE }));
    this.queue.addBulk(rings).catch((error: unknown) => this.log.failure('wake-up', error));
  }

  override onRing(wake: () => void): void {
    const connection = { url: this.url, maxRetriesPerRequest: null };
    const worker = new Worker(QUEUE, async () => wake(), { connection });
    worker.on('error', (error) => this.log.failure('wake-up', error));
    this.workers.push(worker);
  }

  override async close(): Promise<void> {
    await Promise.allSettled(this.workers.map((worker) => worker.close(true)));
    await this.queue.disconnect();
  }
}

const ONCE = { removeOnComplete: true, removeOnFail: true };
