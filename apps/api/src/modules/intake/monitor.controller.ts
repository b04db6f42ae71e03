import { Controller } from '@nestjs/common';
import type { IntakeMonitor } from '@suian/contracts/intake';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { IntakeMonitorQuery } from './queries/intake-monitor.query.js';

@Controller()
export class MonitorController {
  constructor(private readonly monitor: IntakeMonitorQuery) {}

  @Handles('getIntakeMonitor')
  get(@Caller() actor: StaffActor): Promise<IntakeMonitor> {
    return this.monitor.run(actor);
  }
}
