import { Injectable } from '@nestjs/common';
import type { PathwayRow } from '@suian/contracts/discharges';
import type { Pathway } from '@suian/domain/schedule/pathway';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { PackPolicy } from '../../platform/settings.js';
import { lastOperation, type EncounterRecord } from '../patients/index.js';
import { Questionnaires } from '../questionnaires/index.js';
import { POST_OP_WOUND_PAIN } from './packs/post-op-wound-pain.js';
import type { PathwayVersionRow } from './persistence/pathway-version.entity.js';
import { PathwayStore } from './persistence/pathway.store.js';

/** Published pathways, and which of them a stay matches. */
@Injectable()
export class Pathways {
  constructor(
    private readonly store: PathwayStore,
    private readonly questionnaires: Questionnaires,
    private readonly policy: PackPolicy,
    private readonly clock: Clock,
  ) {}

  /** The product's own samples, for a new organization of a demo: nobody has signed them. */
  async installSamples(tx: Tx, organizationId: string): Promise<void> {
    if (this.policy.mayPublishUnsigned) await this.install(tx, organizationId, POST_OP_WOUND_PAIN, null);
  }

  /** The same content again is the same version. Throws request.invalid when unsigned outside a demo. */
  async install(
    tx: Tx,
    organizationId: string,
    pathway: Pathway,
    signedOffBy: string | null,
  ): Promise<{ id: string }> {
    if (signedOffBy === null && !this.policy.mayPublishUnsigned) {
      throw new AppError('request.invalid', { errors: [{ path: 'signedOffBy', what: 'unsigned' }] });
    }
    for (const step of pathway.steps)
      await this.questionnaires.activeVersion(tx, organizationId, step.questionnaire);
    const newest = await this.store.findNewest(tx, organizationId, pathway.key);
    const isSame =
      newest?.signedOffBy === signedOffBy && JSON.stringify(newest.content) === JSON.stringify(pathway);
    if (newest?.status === 'active' && isSame) return { id: newest.id };
    await this.store.retire(tx, organizationId, pathway.key);
    const id = newId();
    const { key, name } = pathway;
    const versionNo = (newest?.versionNo ?? 0) + 1;
    const row = {
      id,
      organizationId,
      key,
      versionNo,
      name,
      content: pathway,
      signedOffBy,
      madeAt: this.clock.now(),
    };
    await this.store.add(tx, { ...row, status: 'active' });
    return { id };
  }

  async list(tx: Tx, organizationId: string): Promise<PathwayRow[]> {
    const rows = await this.store.active(tx, organizationId);
    return rows.map((row) => ({
      id: row.id,
      key: row.key,
      name: row.name,
      version: row.versionNo,
      anchor: row.content.anchor,
      days: row.content.steps.map(({ day }) => day),
      isSample: row.signedOffBy === null,
    }));
  }

  /** A stay with an operation matches the pathway that counts from one. Others are chosen by a person. */
  async matching(tx: Tx, encounter: EncounterRecord): Promise<PathwayVersionRow | null> {
    if (!lastOperation(encounter)) return null;
    const rows = await this.store.active(tx, encounter.organizationId);
    return rows.find((row) => row.content.anchor === 'operation') ?? null;
  }

  /** Throws pathway.not-found. */
  async chosen(tx: Tx, organizationId: string, pathwayId: string): Promise<PathwayVersionRow> {
    const row = await this.store.findActive(tx, organizationId, pathwayId);
    if (!row) throw new AppError('pathway.not-found');
    return row;
  }
}
