import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Metrics } from '../../platform/ops/metrics.js';
import { Communications } from './communications.facade.js';

/** Messages that want a person or a working provider. All read zero where all is well. */
@Injectable()
export class MessageFigures implements OnModuleInit {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly communications: Communications,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const { metrics } = this;
    metrics.figure('suian_messages_overdue', 'Messages five minutes and more past their time', () =>
      this.count('overdue'),
    );
    metrics.figure('suian_messages_unknown', 'Messages without a receipt', () => this.count('unknown'));
    metrics.figure('suian_messages_failed', 'Messages that were given up', () => this.count('failed'));
  }

  private async count(which: 'overdue' | 'unknown' | 'failed'): Promise<number> {
    const figures = await this.unit.read((tx) => this.communications.figures(tx));
    return figures[which];
  }
}
