import { Injectable } from '@nestjs/common';
import type { TierBoard, TierGroup } from '@suian/contracts/tiers';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { RISK_TIERS } from '@suian/domain/schedule/pathway';
import { ifAllAccepted, tierShifts } from '@suian/domain/tier/if-accepted';
import { nextReviewAt } from '@suian/domain/tier/review-time';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { PlanTiers } from '../../care-plans/index.js';
import type { Scope } from '../../patients/index.js';
import { TierBoardStore } from '../persistence/tier-board.store.js';

type Figures = Pick<TierBoard, 'tiers' | 'ifAllAccepted' | 'nextReviewAt'>;
type Week = Awaited<ReturnType<PlanTiers['week']>>;

/** The board's left side: how many people each tier has, this week's steps, and what accepting everything would do. */
@Injectable()
export class TierFigures {
  constructor(
    private readonly planTiers: PlanTiers,
    private readonly board: TierBoardStore,
  ) {}

  async of(tx: Tx, scope: Scope, { zone, now }: { zone: string; now: Date }): Promise<Figures> {
    const people = await this.planTiers.people(tx, scope);
    const week = await this.planTiers.week(tx, scope, localDateIn(zone, now));
    const changes = await this.board.waiting(tx, scope);
    const patientIds = [...new Set(changes.map(({ patientId }) => patientId))];
    const running = await this.planTiers.runningOf(tx, scope, patientIds);
    return {
      tiers: RISK_TIERS.map((tier) => ({ tier, patients: people[tier], ...weekOf(week, tier) })),
      ifAllAccepted: tierShifts(people, ifAllAccepted(people, running, changes)),
      nextReviewAt: nextReviewAt(zone, now).toISOString(),
    };
  }
}

function weekOf(week: Week, wanted: TierGroup['tier']): Omit<TierGroup, 'tier' | 'patients'> {
  const own = week.filter(({ tier }) => tier === wanted);
  const [most] = [...own].sort((a, b) => b.due - a.due);
  return {
    dueThisWeek: own.reduce((sum, { due }) => sum + due, 0),
    doneThisWeek: own.reduce((sum, { done }) => sum + done, 0),
    firstChannel: most?.channel ?? null,
  };
}
