import { Injectable } from '@nestjs/common';
import type { PathwayRhythm, PathwayRow } from '@suian/contracts/discharges';
import { isOfDiagnosis } from '@suian/domain/schedule/diagnosis-rule';
import type { Pathway, PathwayStep } from '@suian/domain/schedule/pathway';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { fingerprintOf } from '../../platform/fingerprint.js';
import { newId } from '../../platform/ids.js';
import { PackPolicy } from '../../platform/settings.js';
import { mayReplace, type InstalledContent } from '../../platform/shipped.js';
import { lastOperation, type EncounterRecord } from '../patients/index.js';
import { Questionnaires } from '../questionnaires/index.js';
import { PATHWAY_HISTORY } from './packs/history.js';
import { PATHWAY_PACKS } from './packs/packs.js';
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

  /**
   * The product's own samples, only in a demo: nobody has signed them. An organization that exists is given what it has
   * not; what somebody there changed stays. Running plans keep the version they started with.
   */
  async installSamples(tx: Tx, organizationId: string): Promise<void> {
    if (!this.policy.mayPublishUnsigned) return;
    for (const pathway of PATHWAY_PACKS) {
      const newest = await this.store.findNewest(tx, organizationId, pathway.key);
      if (!mayReplace(newest && installedOf(newest), PATHWAY_HISTORY)) continue;
      await this.install(tx, organizationId, pathway, null);
    }
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
    const rows = await this.active(tx, organizationId);
    return rows.map((row) => ({
      id: row.id,
      key: row.key,
      name: row.name,
      version: row.versionNo,
      anchor: row.content.anchor,
      days: row.content.steps.filter(({ repeats }) => !repeats).map(({ day }) => day),
      rhythm: row.content.steps.flatMap(rhythmOf),
      isSample: row.signedOffBy === null,
    }));
  }

  /** In the organization's own order. */
  async active(tx: Tx, organizationId: string): Promise<PathwayVersionRow[]> {
    const rows = await this.store.active(tx, organizationId);
    return [...rows].sort((a, b) => (a.content.order ?? 0) - (b.content.order ?? 0));
  }

  /** Those a stay matches, best first. One that matches none is left to a person. */
  async matching(tx: Tx, encounter: EncounterRecord): Promise<PathwayVersionRow[]> {
    return matchingOf(await this.active(tx, encounter.organizationId), encounter);
  }

  /** Throws pathway.not-found. */
  async chosen(tx: Tx, organizationId: string, pathwayId: string): Promise<PathwayVersionRow> {
    const row = await this.store.findActive(tx, organizationId, pathwayId);
    if (!row) throw new AppError('pathway.not-found');
    return row;
  }
}

/** After an operation the one that counts from it, then those for what the diagnosis says. */
export function matchingOf(
  rows: readonly PathwayVersionRow[],
  encounter: EncounterRecord,
): PathwayVersionRow[] {
  const operation = rows.find(({ content }) => content.anchor === 'operation');
  const byDiagnosis = rows.filter(
    ({ content }) =>
      content.anchor === 'discharge' &&
      content.matches !== undefined &&
      isOfDiagnosis(encounter.diagnosis ?? '', content.matches),
  );
  return operation && lastOperation(encounter) ? [operation, ...byDiagnosis] : byDiagnosis;
}

function installedOf({ key, content, status, signedOffBy }: PathwayVersionRow): InstalledContent {
  return { key, fingerprint: fingerprintOf(content), isActive: status === 'active', signedOffBy };
}

function rhythmOf({ title, channel, role, repeats, tiers, tag }: PathwayStep): PathwayRhythm[] {
  if (!repeats) return [];
  return [
    {
      title,
      channel: channel ?? 'wechat',
      role: role ?? 'nurse',
      repeats: [...repeats],
      tiers: tiers ? [...tiers] : null,
      tag: tag ?? null,
    },
  ];
}
