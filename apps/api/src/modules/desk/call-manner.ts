import { Injectable } from '@nestjs/common';
import type { PlanOwner } from '@suian/contracts/patients';
import type { CallDesk } from '@suian/contracts/worklist';
import { flagsOf } from '@suian/domain/portrait/flags';
import type { PortraitFact } from '@suian/domain/portrait/portrait';
import { cuesFor, paceOf, type CallStyle } from '@suian/domain/worklist/call-cues';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CarePlans, type TaskRecord } from '../care-plans/index.js';
import type { Spoken } from '../communications/index.js';
import { Identity } from '../identity/index.js';
import { Portraits } from '../patients/index.js';

type Manner = Pick<CallDesk, 'flags' | 'owner' | 'script' | 'cues' | 'pace'>;

/** How a script is spoken with this patient: its sentences stay, what stands around them is chosen by his portrait. */
@Injectable()
export class CallManner {
  constructor(
    private readonly portraits: Portraits,
    private readonly carePlans: CarePlans,
    private readonly identity: Identity,
  ) {}

  async of(tx: Tx, task: TaskRecord, { segments }: Spoken): Promise<Manner> {
    const facts = await this.portraits.factsOf(tx, task.organizationId, task.patientId);
    const style = styleOf(facts);
    return {
      flags: flagsOf(facts),
      owner: await this.ownerOf(tx, task),
      script: segments.map((segment) => ({ ...segment, cues: cuesFor(style, segment.key) })),
      cues: [...notesIn(facts), ...cuesFor(style, null)],
      pace: paceOf(style),
    };
  }

  private async ownerOf(
    tx: Tx,
    { organizationId, patientId, carePlanId }: TaskRecord,
  ): Promise<PlanOwner | null> {
    const plans = (await this.carePlans.plansOf(tx, [patientId])).get(patientId) ?? [];
    const plan = plans.find(({ id }) => id === carePlanId);
    if (!plan?.ownerId) return null;
    const owner = (await this.identity.nurses(tx, organizationId)).find(({ id }) => id === plan.ownerId);
    return owner ? { id: owner.id, name: owner.name } : null;
  }
}

/** What colleagues left for whoever rings. */
function notesIn(facts: readonly PortraitFact[]): string[] {
  return facts.flatMap(({ kind, text }) => (kind === 'caller-note' && text !== null ? [text] : []));
}

function styleOf(facts: readonly PortraitFact[]): CallStyle {
  return {
    codes: facts.flatMap(({ code }) => code ?? []),
    speaksDialect: facts.some(({ kind }) => kind === 'dialect'),
  };
}
