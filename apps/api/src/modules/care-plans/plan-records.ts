import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Patients } from '../patients/index.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';
import type { PathwayVersionRow } from './persistence/pathway-version.entity.js';
import { PathwayStore } from './persistence/pathway.store.js';
import type { PlanRecord } from './records.js';

/** Plans with their pathway's name and the date their days count from. */
@Injectable()
export class PlanRecords {
  constructor(
    private readonly pathways: PathwayStore,
    private readonly patients: Patients,
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
}

function toRecord(row: CarePlanRow, pathway: PathwayVersionRow, anchorOn: string): PlanRecord {
  const { pathwayVersionId: _, ...plan } = row;
  return {
    ...plan,
    pathwayName: pathway.name,
    pathwayVersion: pathway.versionNo,
    isSample: pathway.signedOffBy === null,
    anchorKind: pathway.content.anchor,
    anchorOn,
    days: pathway.content.steps.map(({ day }) => day),
  };
}
