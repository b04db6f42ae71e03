import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { DONE, JobHandlers, type Job, type JobResult } from '../../../platform/jobs/job-handlers.js';
import { TierProposalStore } from '../persistence/tier-proposal.store.js';
import { Proposals } from '../proposals.js';

/** A tier that a person set for a time: the rules are asked again on its last day. The tier itself stays. */
@Injectable()
export class OverrideEnds implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly store: TierProposalStore,
    private readonly proposals: Proposals,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register('tier.override-ends', this);
  }

  async run(tx: Tx, { organizationId, ref }: Job): Promise<JobResult> {
    const ended = await this.store.findHeld(tx, organizationId ?? '', ref);
    if (ended) await this.proposals.reconsider(tx, ended.patientId, this.clock.now());
    return DONE;
  }
}
