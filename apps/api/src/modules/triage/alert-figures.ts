import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Metrics } from '../../platform/ops/metrics.js';
import { AlertStore } from './persistence/alert.store.js';

/** Open alerts past the time by which somebody should have taken them. Reads zero where all is well. */
@Injectable()
export class AlertFigures implements OnModuleInit {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly alerts: AlertStore,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.metrics.figure('suian_alerts_overdue', 'Alerts nobody took in time', () =>
      this.unit.read((tx) => this.alerts.countUnclaimedAfter(tx, this.clock.now())),
    );
  }
}
