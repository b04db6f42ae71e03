import { Controller, Headers, Query, Res } from '@nestjs/common';
import type { EventsQuery, LiveEventList } from '@suian/contracts/alerts';
import type { FastifyReply } from 'fastify';
import type { StaffActor } from '../auth/actors.js';
import { Caller, Handles } from '../http/route.decorator.js';
import { mayHear } from './event-scope.js';
import { EventStore, toLiveEvent } from './event.store.js';
import { EventTail } from './event-tail.js';
import { LiveStreams } from './live-streams.js';

const AT_ONCE = 500;
/** Of the latest numbers, for a page that has just read its lists: what happened in between is among them. */
const LOOK_BACK = 200;

@Controller()
export class LiveController {
  constructor(
    private readonly streams: LiveStreams,
    private readonly tail: EventTail,
    private readonly store: EventStore,
  ) {}

  @Handles('streamEvents')
  async streamEvents(
    @Caller() actor: StaffActor,
    @Query() query: EventsQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.streams.start(actor, positionOf(query, lastEventId), () => {
      // From here on the line is ours; Fastify would end it.
      reply.hijack();
      return reply.raw;
    });
  }

  /** Without `since`: the latest, and where to go on from. */
  @Handles('listEvents')
  async listEvents(@Caller() actor: StaffActor, @Query() query: EventsQuery): Promise<LiveEventList> {
    await this.tail.poll();
    const last = this.tail.settled();
    const since = query.since ?? Math.max(0, last - LOOK_BACK);
    const rows = await this.store.ofOrganization(actor.organizationId, since, AT_ONCE);
    const heard = rows.filter((event) => mayHear(actor, event));
    const reached = rows.length === AT_ONCE ? (rows.at(-1)?.sequence ?? last) : last;
    return { rows: heard.map(toLiveEvent), last: Math.max(since, Math.min(reached, last)) };
  }
}

/** A browser that reconnects by itself sends the header; it is newer than the address it first called. */
function positionOf({ since }: EventsQuery, lastEventId: string | undefined): number | null {
  if (lastEventId !== undefined && /^\d{1,15}$/.test(lastEventId)) return Number(lastEventId);
  return since ?? null;
}
