import { Injectable } from '@nestjs/common';
import type { StaffSession } from '@suian/contracts/session';
import { offsetMinutesAt } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { DemoMode } from '../../../platform/settings.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { coverAt } from '../cover.js';
import { OrganizationStore } from '../persistence/organization.store.js';

@Injectable()
export class MySessionQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly organizations: OrganizationStore,
    private readonly clock: Clock,
    private readonly demo: DemoMode,
  ) {}

  run(actor: StaffActor): Promise<StaffSession> {
    const now = this.clock.now();
    return this.unit.read(async (tx) => {
      const { id, name, zone } = await this.organizations.get(tx, actor.organizationId);
      const all = await this.organizations.departments(tx, id);
      const mine = all.filter((department) => actor.departmentIds.includes(department.id));
      return {
        staffId: actor.id,
        name: actor.name,
        role: actor.role,
        organization: { id, name, zone, offsetMinutes: offsetMinutesAt(zone, now) },
        departments: mine.map((department) => ({
          id: department.id,
          name: department.name,
          wardPhone: department.wardPhone,
          cover: coverAt(department, zone, now),
        })),
        isDemo: this.demo.isDemo,
      };
    });
  }
}
