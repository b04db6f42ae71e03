import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { storedInstant } from '../../platform/database/columns.js';
import { rowsOf } from '../../platform/database/raw-sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Metrics } from '../../platform/ops/metrics.js';

/** Open alerts past the time by which somebody should have taken them. Reads zero where all is well. */
@Injectable()
export class AlertFigures implements OnModuleInit {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.metrics.figure('suian_alerts_overdue', 'Alerts nobody took in time', () => this.overdue());
  }

  private overdue(): Promise<number> {
    const sql =
      "SELECT COUNT(*) AS n FROM alert WHERE active = 'yes' AND state = 'open' AND claim_due_at < ?";
    return this.unit.read(async (tx) => {
      const [row] = await rowsOf<{ n: number }>(tx, sql, [storedInstant(this.clock.now())]);
      return Number(row?.n ?? 0);
    });
  }
}
