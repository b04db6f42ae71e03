import { Controller } from '@nestjs/common';
import type { PathwayList } from '@suian/contracts/discharges';
import type { StaffActor } from '../../platform/auth/actors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { Pathways } from './pathways.js';

@Controller()
export class PathwaysController {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly pathways: Pathways,
  ) {}

  @Handles('listPathways')
  async list(@Caller() actor: StaffActor): Promise<PathwayList> {
    return { rows: await this.unit.read((tx) => this.pathways.list(tx, actor.organizationId)) };
  }
}
