import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/live/event-log.js';
import { Audit } from '../../audit/index.js';
import { CarePlans } from '../../care-plans/index.js';
import { Patients, type EncounterRecord } from '../../patients/index.js';
import { Worklist } from '../../worklist/index.js';
import { Hl7MessageStore } from '../persistence/hl7-message.store.js';
import { staysBefore } from './admission.js';
import type { AdtTold } from './adt-told.js';

/** Stands for the number of an admission that has none. */
const UNNUMBERED = 'unnumbered';

/** He is in hospital again: what we asked of him at home rests (A01), until that admission is taken back (A11). */
@Injectable()
export class Admissions {
  constructor(
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly worklist: Worklist,
    private readonly messages: Hl7MessageStore,
    private readonly audit: Audit,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** True where something rests now. */
  async begin(tx: Tx, told: AdtTold, patientId: string): Promise<boolean> {
    const { actor, event } = told;
    if (await this.isOvertaken(tx, told, 'A11')) return false;
    const { organizationId, zone } = actor;
    const stays = staysBefore(event, await this.patients.staysOf(tx, organizationId, [patientId]), zone);
    return this.restFor(tx, told, patientId, stays);
  }

  /** The discharge from this stay is taken back: he lies there still, and what rested for it rests again. */
  async resume(
    tx: Tx,
    told: AdtTold,
    { patientId, id, dischargedOn, admittedOn }: EncounterRecord,
  ): Promise<void> {
    const { organizationId } = told.actor;
    const owner = await this.patients.standsFor(tx, organizationId, patientId);
    const since = admittedOn ?? dischargedOn;
    const others = await this.patients.staysOf(tx, organizationId, [owner.id]);
    const earlier = others.filter((stay) => stay.id !== id && stay.dischargedOn <= since);
    await this.restFor(tx, told, owner.id, earlier);
  }

  /** True where something runs again. */
  async cancel(tx: Tx, told: AdtTold, patientId: string): Promise<boolean> {
    if (await this.isOvertaken(tx, told, 'A01')) return false;
    const { organizationId } = told.actor;
    const merged = await this.patients.mergedInto(tx, organizationId, patientId);
    const whose = [patientId, ...merged.map(({ id }) => id)];
    const stays = await this.patients.encountersOfPatients(tx, whose);
    const now = this.clock.now();
    const resumed = await this.carePlans.resumeAdmission(tx, whose, { key: keyOf(told), now });
    if (resumed > 0) await this.tell(tx, told, { patientId, stays, action: 'plan.resumed' });
    return resumed > 0;
  }

  private async restFor(
    tx: Tx,
    told: AdtTold,
    patientId: string,
    stays: readonly EncounterRecord[],
  ): Promise<boolean> {
    const now = this.clock.now();
    const ids = stays.map(({ id }) => id);
    const rested = await this.carePlans.pauseForAdmission(tx, ids, { key: keyOf(told), now });
    await this.worklist.restFor(tx, rested, now);
    if (rested.length > 0) await this.tell(tx, told, { patientId, stays, action: 'plan.paused' });
    return rested.length > 0;
  }

  /** The other half of the pair came first, and happened later. */
  private async isOvertaken(tx: Tx, told: AdtTold, trigger: 'A01' | 'A11'): Promise<boolean> {
    const { actor, event, visitKey } = told;
    if (visitKey === null || event.eventAt === undefined) return false;
    const { organizationId } = actor;
    const eventAt = new Date(event.eventAt);
    return this.messages.hasNewer(tx, { organizationId, visitKey, trigger, eventAt });
  }

  /** On record, and to the wards he was in. */
  private async tell(
    tx: Tx,
    { actor }: AdtTold,
    { patientId, stays, action }: { patientId: string; stays: readonly EncounterRecord[]; action: string },
  ): Promise<void> {
    const { organizationId } = actor;
    await this.audit.record(tx, actor, { organizationId, action, patientId });
    const at = this.clock.now();
    for (const { id: ref, departmentId } of stays) {
      const news = { organizationId, departmentId, patientId, ref, at };
      await this.events.append(tx, { ...news, kind: 'plan.changed' });
    }
  }
}

function keyOf({ visitKey }: AdtTold): string {
  return visitKey ?? UNNUMBERED;
}
