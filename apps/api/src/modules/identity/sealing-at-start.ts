import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Audit } from '../audit/index.js';
import { OrganizationStore } from './persistence/organization.store.js';

/** An organization from before its audit was sealed is taken up at the next start. */
@Injectable()
export class SealingAtStart implements OnApplicationBootstrap {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly organizations: OrganizationStore,
    private readonly audit: Audit,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const ids = await this.unit.read((tx) => this.organizations.ids(tx));
    for (const id of ids) await this.unit.run((tx) => this.audit.startSealing(tx, id));
  }
}
