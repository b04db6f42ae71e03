import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { SystemClock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Metrics } from '../../../platform/ops/metrics.js';
import { AuditChainStore } from '../persistence/audit-chain.store.js';

/** They wait a minute to settle and a minute for the job; the rest is slack. */
const SEALED_WITHIN_MS = 5 * 60_000;

/** Reads zero where all is well. */
@Injectable()
export class SealFigures implements OnModuleInit {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly store: AuditChainStore,
    private readonly clock: SystemClock,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.metrics.figure('suian_audit_unsealed', 'Audit entries that should be sealed by now', () =>
      this.unit.read((tx) => this.store.unsealedBefore(tx, this.clock.now().getTime() - SEALED_WITHIN_MS)),
    );
  }
}
