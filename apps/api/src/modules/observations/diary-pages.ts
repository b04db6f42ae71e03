import { Injectable } from '@nestjs/common';
import type { DiaryEntryView, Trend } from '@suian/contracts/diary';
import type { Metric } from '@suian/domain/diary/metric';
import { addDays } from '@suian/domain/kernel/local-date';
import { instantOf, localDateIn, offsetMinutesAt } from '@suian/domain/kernel/zoned-time';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Identity } from '../identity/index.js';
import { Medications } from '../patients/index.js';
import { PatientLimits, type StandingLimits } from './patient-limits.js';
import { ObservationStore } from './persistence/observation.store.js';
import { trendOf } from './trends.js';
import { viewOf } from './views.js';

const DEFAULT_DAYS = 30;
/** A sensor sends hundreds a day; the list shows the newest, the trend counts all. */
const MOST_ROWS = 300;

export interface DiaryPage {
  metric: Metric;
  rows: DiaryEntryView[];
  trend: Trend;
  now: string;
  offsetMinutes: number;
  standing: StandingLimits;
}

/** What a page of one metric shows, to whomever. */
@Injectable()
export class DiaryPages {
  constructor(
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly limits: PatientLimits,
    private readonly medications: Medications,
    private readonly store: ObservationStore,
  ) {}

  async of(
    tx: Tx,
    whose: { organizationId: string; patientId: string },
    { metric, days = DEFAULT_DAYS }: { metric: Metric; days?: number | undefined },
  ): Promise<DiaryPage> {
    const now = this.clock.now();
    const { zone } = await this.identity.organization(tx, whose.organizationId);
    const to = localDateIn(zone, now);
    const from = addDays(to, 1 - days);
    const standing = await this.limits.of(tx, whose, metric, to);
    const marks = await this.medications.marksOf(tx, whose, metric, to);
    const entries = await this.store.since(tx, whose.patientId, metric, instantOf(from, '00:00', zone));
    return {
      metric,
      rows: entries.slice(0, MOST_ROWS).map(viewOf),
      trend: trendOf(entries, { metric, from, to, zone, person: standing.person, marks }),
      now: now.toISOString(),
      offsetMinutes: offsetMinutesAt(zone, now),
      standing,
    };
  }
}
