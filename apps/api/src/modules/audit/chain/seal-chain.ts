import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { SystemClock } from '../../../platform/clock.js';
import { Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import {
  JobHandlers,
  type Job,
  type JobHandler,
  type JobResult,
} from '../../../platform/jobs/job-handlers.js';
import type { AuditLinkRow } from '../persistence/audit-chain.entity.js';
import { AuditChainStore, type ChainEnd } from '../persistence/audit-chain.store.js';
import { sealedContent, type StoredEntry } from './sealed-content.js';

const AT_ONCE = 500;
const EVERY_MS = 60_000;
/** While there is more. */
const SOON_MS = 1_000;
/**
 * Sequences are counted when an entry is written, not when it is committed. A transaction lives 15 s at most, so what is
 * a minute old has no undecided neighbour before it, also where two machines' clocks differ by half a minute.
 */
const SETTLED_MS = 60_000;

/** Background work: seals what is new in one organization, in order of sequence, and comes again in a minute. */
@Injectable()
export class SealChain implements JobHandler, OnModuleInit {
  constructor(
    private readonly store: AuditChainStore,
    private readonly sealer: Sealer,
    private readonly clock: SystemClock,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register('audit.seal', this);
  }

  async run(tx: Tx, { ref: organizationId }: Job): Promise<JobResult> {
    const now = this.clock.now();
    const end = await this.store.end(tx, organizationId);
    const found = await this.store.entriesAfter(tx, organizationId, end.sequence, AT_ONCE);
    const links = this.linksFor(organizationId, end, settled(found, now));
    await this.store.append(tx, organizationId, links, now);
    const wait = links.length === AT_ONCE ? SOON_MS : EVERY_MS;
    return { kind: 'again', at: new Date(now.getTime() + wait) };
  }

  private linksFor(organizationId: string, end: ChainEnd, entries: StoredEntry[]): AuditLinkRow[] {
    let { position, hash } = end;
    return entries.map((entry) => {
      position += 1;
      hash = this.sealer.link(hash, sealedContent(organizationId, position, entry));
      return { sequence: Number(entry.sequence), organizationId, position, hash };
    });
  }
}

/** Up to the first entry that is too young: the chain never steps over one. */
function settled(entries: StoredEntry[], now: Date): StoredEntry[] {
  const young = entries.findIndex(({ recorded_at: at }) => Number(at) > now.getTime() - SETTLED_MS);
  return young < 0 ? entries : entries.slice(0, young);
}
