import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { SessionReader, type StaffActor } from '../auth/actors.js';
import { Clock, SystemClock } from '../clock.js';
import { Log } from '../logging/log.js';
import type { EventRow } from './event.entity.js';
import { mayHear } from './event-scope.js';
import { EventStore, toLiveEvent } from './event.store.js';
import { EventTail } from './event-tail.js';
import { LiveStream } from './live-stream.js';

const BEAT_MS = 15_000;
const LONGEST_MS = 12 * 60 * 60_000;
/** A console that was away for longer loads its lists anew anyway. */
const MOST_MISSED = 500;

/** The open lines of this process. A line ends with its session, after twelve hours, or with the process. */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly open = new Set<LiveStream>();

  constructor(
    private readonly tail: EventTail,
    private readonly store: EventStore,
    private readonly sessions: SessionReader,
    private readonly clock: Clock,
    private readonly system: SystemClock,
    private readonly log: Log,
  ) {}

  /**
   * `since`: the last position the console has; null: from now on. `take` hands the line over once nothing can fail
   * any more; until then an error is answered like any other.
   */
  async start(actor: StaffActor, since: number | null, take: () => ServerResponse): Promise<void> {
    const early: EventRow[] = [];
    let deliver = (events: readonly EventRow[]): void => {
      early.push(...events);
    };
    const leave = await this.tail.listen((events) => deliver(events));
    const missed = await this.missed(actor, since).catch((error: unknown) => {
      leave();
      throw error;
    });
    const stream = this.connect(actor, take(), leave);
    deliver = (events) => this.pass(actor, stream, events);
    const known = new Set(missed.map(({ sequence }) => sequence));
    deliver([...missed, ...early.filter(({ sequence }) => !known.has(sequence))]);
  }

  onModuleDestroy(): void {
    for (const stream of this.open) stream.end();
  }

  private async missed({ organizationId }: StaffActor, since: number | null): Promise<EventRow[]> {
    return since === null ? [] : this.store.ofOrganization(organizationId, since, MOST_MISSED);
  }

  private connect(actor: StaffActor, response: ServerResponse, leave: () => void): LiveStream {
    const stream = new LiveStream(response, { 'x-suian-now': this.clock.now().toISOString() });
    const beat = this.keepAlive(actor, stream);
    this.open.add(stream);
    stream.onEnd(() => {
      clearInterval(beat);
      this.open.delete(stream);
      leave();
    });
    return stream;
  }

  private pass(actor: StaffActor, stream: LiveStream, events: readonly EventRow[]): void {
    for (const event of events) {
      if (mayHear(actor, event))
        stream.send(toLiveEvent(event), Math.min(event.sequence, this.tail.settled()));
    }
  }

  private keepAlive(actor: StaffActor, stream: LiveStream): NodeJS.Timeout {
    const endsAt = this.system.now().getTime() + LONGEST_MS;
    const beat = setInterval(() => {
      this.beat(actor, stream, endsAt).catch((error: unknown) => {
        this.log.failure('live stream', error);
        stream.end();
      });
    }, BEAT_MS);
    return beat.unref();
  }

  private async beat(actor: StaffActor, stream: LiveStream, endsAt: number): Promise<void> {
    const isOver =
      this.system.now().getTime() >= endsAt || !(await this.sessions.isSignedIn(actor.sessionHash));
    if (isOver) stream.end();
    else stream.beat(this.clock.now());
  }
}
