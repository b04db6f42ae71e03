import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Patients, type EncounterRecord } from '../patients/index.js';
import { matchingOf, Pathways } from './pathways.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';
import type { PathwayVersionRow } from './persistence/pathway-version.entity.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import { PathwayStore } from './persistence/pathway.store.js';
import type { OtherPathway, PlanRecord } from './records.js';

/** Plans with their pathway's name and the date their days count from. */
@Injectable()
export class PlanRecords {
  constructor(
    private readonly pathways: PathwayStore,
    private readonly patients: Patients,
    private readonly matches: Pathways,
    private readonly plans: CarePlanStore,
  ) {}

  /** In the order of the rows. */
  async of(tx: Tx, rows: readonly CarePlanRow[]): Promise<PlanRecord[]> {
    if (rows.length === 0) return [];
    const pathways = await this.pathways.findMany(tx, [...new Set(rows.map((row) => row.pathwayVersionId))]);
    const encounters = await this.patients.encountersByIds(tx, [
      ...new Set(rows.map((row) => row.encounterId)),
    ]);
    const anchors = encounters.flatMap((encounter) => encounter.anchors);
    return rows.flatMap((row) => {
      const pathway = pathways.find(({ id }) => id === row.pathwayVersionId);
      const anchor = anchors.find(({ id }) => id === row.anchorEventId);
      return pathway && anchor ? [toRecord(row, pathway, anchor.on)] : [];
    });
  }

  /** The pathways each stay matches beside the one it has. */
  async otherMatches(
    tx: Tx,
    organizationId: string,
    stays: readonly EncounterRecord[],
  ): Promise<Map<string, OtherPathway[]>> {
    if (stays.length === 0) return new Map();
    const active = await this.matches.active(tx, organizationId);
    const ids = stays.map(({ id }) => id);
    const plans = await this.plans.ofEncounters(tx, ids);
    const taken = await this.pathways.findMany(tx, [
      ...new Set(plans.map(({ pathwayVersionId }) => pathwayVersionId)),
    ]);
    const keyOf = (encounterId: string) => {
      const plan = plans.filter((each) => each.encounterId === encounterId).at(-1);
      return taken.find(({ id }) => id === plan?.pathwayVersionId)?.key;
    };
    return new Map(
      stays.map((stay) => {
        const others = matchingOf(active, stay).filter(({ key }) => key !== keyOf(stay.id));
        return [stay.id, others.map(({ id, name }) => ({ id, name }))];
      }),
    );
  }
}

function toRecord(row: CarePlanRow, pathway: PathwayVersionRow, anchorOn: string): PlanRecord {
  const { pathwayVersionId: _, pausedBy: _by, ...plan } = row;
  return {
    ...plan,
    pathwayName: pathway.name,
    pathwayVersion: pathway.versionNo,
    isSample: pathway.signedOffBy === null,
    anchorKind: pathway.content.anchor,
    anchorOn,
    mayTag: [...new Set(pathway.content.steps.flatMap(({ tag }) => tag ?? []))],
    tierRules: pathway.content.tierRules ?? [],
  };
}
