import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { fingerprintOf } from '../../platform/fingerprint.js';
import { newId } from '../../platform/ids.js';
import { PackPolicy } from '../../platform/settings.js';
import { mayReplace, type InstalledContent } from '../../platform/shipped.js';
import { checkPack } from './check-pack.js';
import { PACK_HISTORY } from './packs/history.js';
import { PACKS } from './packs/packs.js';
import type { QuestionnaireVersionRow } from './persistence/questionnaire-version.entity.js';
import { QuestionnaireVersionStore } from './persistence/questionnaire-version.store.js';
import type { NewVersion, VersionRecord } from './records.js';

const MOST_REMEMBERED = 500;

/** Questionnaires by version, each with the rules and advice texts that judge it. */
@Injectable()
export class Questionnaires {
  /** Versions never change, and every answer needs one: reading them again would cost more than judging it. */
  private readonly published = new Map<string, VersionRecord>();

  constructor(
    private readonly store: QuestionnaireVersionStore,
    private readonly policy: PackPolicy,
    private readonly clock: Clock,
  ) {}

  /** Any version ever published. An unknown one is a broken reference of ours, not of the caller. */
  async version(tx: Tx, organizationId: string, versionId: string): Promise<VersionRecord> {
    const version = await this.findVersion(tx, organizationId, versionId);
    if (!version) throw new Error(`questionnaire version ${versionId} is not known`);
    return version;
  }

  /** The same for an id that came from outside: null where there is none. */
  async findVersion(tx: Tx, organizationId: string, versionId: string): Promise<VersionRecord | null> {
    const known = this.published.get(versionId);
    if (known) return known.organizationId === organizationId ? known : null;
    const row = await this.store.find(tx, organizationId, versionId);
    return row && this.remember(toRecord(row));
  }

  async activeVersion(tx: Tx, organizationId: string, series: string): Promise<VersionRecord> {
    const row = await this.store.findActive(tx, organizationId, series);
    if (!row) throw new Error(`questionnaire ${series} is not published`);
    return toRecord(row);
  }

  /**
   * The product's own packs: all of them to a new organization, to another what it has not and nobody there changed.
   * Outside a demo only those that are signed.
   */
  async installPacks(tx: Tx, organizationId: string): Promise<void> {
    for (const pack of PACKS) {
      const mayPublish = pack.signedOffBy !== null || this.policy.mayPublishUnsigned;
      if (!mayPublish || !(await this.mayInstall(tx, organizationId, pack.series))) continue;
      await this.publish(tx, { organizationId, ...pack });
    }
  }

  /** The same content again is the same version. Throws request.invalid: unsigned outside a demo, or a rule that cannot work. */
  async publish(tx: Tx, version: NewVersion): Promise<{ id: string }> {
    const { organizationId, series, title, questionnaire, signedOffBy } = version;
    if (signedOffBy === null && !this.policy.mayPublishUnsigned)
      throw refused([{ path: 'signedOffBy', what: 'unsigned' }]);
    const problems = checkPack(questionnaire, version.pack);
    if (problems.length > 0) throw refused(problems);
    const pack = { ...version.pack, signedOffBy };
    const newest = await this.store.findNewest(tx, organizationId, series);
    if (newest?.status === 'active' && isSame(newest, { questionnaire, pack })) return { id: newest.id };
    await this.store.retire(tx, organizationId, series);
    const id = newId();
    const versionNo = (newest?.versionNo ?? 0) + 1;
    const madeAt = this.clock.now();
    const row = {
      id,
      organizationId,
      series,
      versionNo,
      title,
      content: questionnaire,
      pack,
      signedOffBy,
      madeAt,
    };
    await this.store.add(tx, { ...row, status: 'active' });
    return { id };
  }

  private async mayInstall(tx: Tx, organizationId: string, series: string): Promise<boolean> {
    const newest = await this.store.findNewest(tx, organizationId, series);
    return mayReplace(newest && installedOf(newest), PACK_HISTORY);
  }

  private remember(version: VersionRecord): VersionRecord {
    if (this.published.size >= MOST_REMEMBERED) this.published.clear();
    this.published.set(version.id, version);
    return version;
  }
}

function refused(errors: { path: string; what: string }[]): AppError {
  return new AppError('request.invalid', { errors });
}

function isSame(
  row: QuestionnaireVersionRow,
  { questionnaire, pack }: Pick<NewVersion, 'questionnaire' | 'pack'>,
): boolean {
  return JSON.stringify([row.content, row.pack]) === JSON.stringify([questionnaire, pack]);
}

function installedOf({
  series,
  content,
  pack,
  status,
  signedOffBy,
}: QuestionnaireVersionRow): InstalledContent {
  const fingerprint = fingerprintOf([content, pack]);
  return { key: series, fingerprint, isActive: status === 'active', signedOffBy };
}

function toRecord(row: QuestionnaireVersionRow): VersionRecord {
  const { id, organizationId, series, versionNo, title, content, pack } = row;
  return {
    id,
    organizationId,
    series,
    versionNo,
    title,
    questionnaire: content,
    pack,
    isSample: row.signedOffBy === null,
  };
}
