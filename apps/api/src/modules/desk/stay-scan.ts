import { Injectable } from '@nestjs/common';
import type { DischargeList, DischargeQuery } from '@suian/contracts/discharges';
import { addDays, type LocalDate } from '@suian/domain/kernel/local-date';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { CursorPart } from '../../platform/http/paging.js';
import { CarePlans } from '../care-plans/index.js';
import { Identity } from '../identity/index.js';
import { Patients, type Scope, type StayFilter, type StayKey } from '../patients/index.js';
import { bindingState } from './surroundings.js';

/** Unbound ones of the last days stand under the day's own. */
const DAYS_BEFORE = 3;
/** Longer after a discharge nobody is chased for a binding; a plan that goes on is rung for and bound on his page. */
const BINDING_DAYS = 90;
const BATCH = 200;

export interface Asked {
  scope: Scope;
  list: NonNullable<DischargeQuery['list']>;
  on: LocalDate;
}

interface Sieve {
  filter: StayFilter;
  keep: (tx: Tx, keys: readonly StayKey[]) => Promise<readonly StayKey[]>;
}

/** Which stays a list shows. Plans and seats live in other rooms: keys are read in batches and asked about there. */
@Injectable()
export class StayScan {
  constructor(
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly identity: Identity,
  ) {}

  /** Newest first; at least `limit` where there are that many. Cursor: [dischargedOn, encounterId]. */
  async keys(tx: Tx, asked: Asked, limit: number, after: CursorPart[] | null): Promise<StayKey[]> {
    const { filter, keep } = this.sieveOf(asked);
    const found: StayKey[] = [];
    for (let from = after; ;) {
      const batch = await this.patients.listStays(tx, asked.scope, filter, { limit: BATCH, after: from });
      found.push(...(await keep(tx, batch)));
      const last = batch.at(-1);
      if (found.length >= limit || batch.length < BATCH || !last) return found;
      from = [last.dischargedOn, last.encounterId];
    }
  }

  /**
   * total, bound and noPhone: discharges of the day. The others count what their list shows, of whatever date,
   * because those lists forget nobody.
   */
  async counts(tx: Tx, scope: Scope, on: LocalDate): Promise<DischargeList['counts']> {
    const recent = await this.keys(tx, { scope, list: 'day', on }, Infinity, null);
    const day = recent.filter(({ dischargedOn }) => dischargedOn === on);
    const bound = await this.boundOf(tx, day);
    const states = day.map((key) => bindingState(bound.has(key.patientId), key.hasPhone));
    const notBound = await this.keys(tx, { scope, list: 'not-bound', on }, Infinity, null);
    const plans = await this.carePlans.countPlans(tx, scope);
    const alive = await this.patients.countStays(tx, scope, { isAlive: true });
    return {
      total: day.length,
      bound: states.filter((state) => state === 'bound').length,
      noPhone: states.filter((state) => state === 'no-phone').length,
      notBound: notBound.length,
      // A plan ends only with the patient's death, so those that run are the living's.
      noPlan: alive - plans.proposed - plans.confirmed,
      proposed: plans.proposed,
      noDepartment: await this.patients.countStays(tx, scope, { isUnassigned: true }),
    };
  }

  private sieveOf({ list, on }: Asked): Sieve {
    switch (list) {
      case 'all':
        return { filter: {}, keep: all };
      case 'no-department':
        return { filter: { isUnassigned: true }, keep: all };
      case 'no-plan':
        return { filter: { isAlive: true }, keep: (tx, keys) => this.inState(tx, keys, 'none') };
      case 'proposed':
        return { filter: {}, keep: (tx, keys) => this.inState(tx, keys, 'proposed') };
      case 'not-bound':
        return {
          filter: { from: addDays(on, -BINDING_DAYS), to: on, isAlive: true },
          keep: (tx, keys) => this.notBound(tx, keys),
        };
      case 'day':
        return {
          filter: { from: addDays(on, -DAYS_BEFORE), to: on },
          keep: (tx, keys) => this.ofDay(tx, keys, on),
        };
    }
  }

  private async inState(tx: Tx, keys: readonly StayKey[], wanted: 'none' | 'proposed'): Promise<StayKey[]> {
    const states = await this.carePlans.statesOf(
      tx,
      keys.map(({ encounterId }) => encounterId),
    );
    return keys.filter(({ encounterId }) => (states.get(encounterId) ?? 'none') === wanted);
  }

  private async notBound(tx: Tx, keys: readonly StayKey[]): Promise<StayKey[]> {
    const bound = await this.boundOf(tx, keys);
    return keys.filter((key) => bindingState(bound.has(key.patientId), key.hasPhone) === 'not-bound');
  }

  private async ofDay(tx: Tx, keys: readonly StayKey[], on: LocalDate): Promise<StayKey[]> {
    const unbound = new Set(await this.notBound(tx, keys));
    return keys.filter((key) => key.dischargedOn === on || unbound.has(key));
  }

  private async boundOf(tx: Tx, keys: readonly StayKey[]): Promise<Set<string>> {
    const patientIds = [...new Set(keys.map(({ patientId }) => patientId))];
    const seats = await this.identity.seatsOfPatients(tx, patientIds);
    return new Set(seats.keys());
  }
}

function all(_tx: Tx, keys: readonly StayKey[]): Promise<readonly StayKey[]> {
  return Promise.resolve(keys);
}
