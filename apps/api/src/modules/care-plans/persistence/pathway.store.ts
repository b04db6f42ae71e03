import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { PathwayVersionRow } from './pathway-version.entity.js';

@Injectable()
export class PathwayStore {
  /** Published ones, by key. */
  active(tx: Tx, organizationId: string): Promise<PathwayVersionRow[]> {
    return tx.find(PathwayVersionRow, { where: { organizationId, status: 'active' }, order: { key: 'ASC' } });
  }

  findActive(tx: Tx, organizationId: string, id: string): Promise<PathwayVersionRow | null> {
    return tx.findOneBy(PathwayVersionRow, { organizationId, id, status: 'active' });
  }

  findMany(tx: Tx, ids: readonly string[]): Promise<PathwayVersionRow[]> {
    return tx.findBy(PathwayVersionRow, { id: In([...ids]) });
  }

  findNewest(tx: Tx, organizationId: string, key: string): Promise<PathwayVersionRow | null> {
    return tx.findOne(PathwayVersionRow, { where: { organizationId, key }, order: { versionNo: 'DESC' } });
  }

  async add(tx: Tx, row: PathwayVersionRow): Promise<void> {
    await tx.insert(PathwayVersionRow, row);
  }

  async retire(tx: Tx, organizationId: string, key: string): Promise<void> {
    await tx.update(PathwayVersionRow, { organizationId, key, status: 'active' }, { status: 'retired' });
  }
}
