import { Injectable } from '@nestjs/common';
import type { Portrait, PutPortraitRequest } from '@suian/contracts/portrait';
import { faultOfPortrait, isSameFact, oppositeOf, type PortraitFact } from '@suian/domain/portrait/portrait';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Patients } from '../patients.facade.js';
import { PortraitStore, type PortraitRecord } from '../persistence/portrait.store.js';
import { PortraitNews } from '../portrait-news.js';
import { Portraits } from '../portraits.js';

/** A person writes down what she knows: a row more, or in place of one that ends. The same again changes nothing. */
@Injectable()
export class PutPortrait {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly patients: Patients,
    private readonly portraits: Portraits,
    private readonly store: PortraitStore,
    private readonly news: PortraitNews,
    private readonly clock: Clock,
  ) {}

  run(actor: StaffActor, patientId: string, body: PutPortraitRequest): Promise<Portrait> {
    const { organizationId } = actor;
    const fact = factOf(body);
    return this.unit.run(async (tx) => {
      await this.patients.visible(tx, actor, patientId);
      await this.patients.hold(tx, patientId);
      const records = await this.portraits.recordsOf(tx, organizationId, patientId);
      const ended = [replacedBy(body, fact, records), contradictedBy(fact, records)];
      const isKnown = records.some((each) => each.endedAt === null && isSameFact(each, fact));
      const endedSome = await this.end(tx, actor, ended);
      if (!isKnown) await this.add(tx, actor, patientId, fact);
      if (!isKnown || endedSome) await this.news.tell(tx, actor, patientId, 'portrait.put', fact.kind);
      return this.portraits.of(tx, organizationId, patientId);
    });
  }

  private async add(tx: Tx, actor: StaffActor, patientId: string, fact: PortraitFact): Promise<void> {
    const { organizationId, id: recordedBy } = actor;
    const recordedAt = this.clock.now();
    const source = 'nurse' as const;
    await this.store.add(tx, { ...fact, organizationId, patientId, source, recordedBy, recordedAt });
  }

  private async end(tx: Tx, { id: endedBy }: StaffActor, rows: readonly (string | null)[]): Promise<boolean> {
    let endedSome = false;
    for (const id of rows) {
      if (id !== null && (await this.store.end(tx, id, { endedAt: this.clock.now(), endedBy })))
        endedSome = true;
    }
    return endedSome;
  }
}

function factOf({ kind, code, text }: PutPortraitRequest): PortraitFact {
  const fact = { kind, code: code ?? null, text: text === undefined ? null : text.trim() };
  const fault = faultOfPortrait(fact);
  if (fault) {
    const { field, what } = fault;
    throw new AppError('request.invalid', { errors: [{ path: `body.${field}`, what }] });
  }
  return fact;
}

/** The row this one takes the place of; null: none, or it did so before. */
function replacedBy(
  { instead }: PutPortraitRequest,
  fact: PortraitFact,
  records: readonly PortraitRecord[],
): string | null {
  if (instead === undefined) return null;
  const old = records.find(({ id }) => id === instead);
  if (!old) throw new AppError('portrait.not-found');
  if (isSameFact(old, fact)) return null;
  if (old.endedAt === null) return old.id;
  const isDone = records.some((each) => each.endedAt === null && isSameFact(each, fact));
  if (!isDone) throw new AppError('row.changed-meanwhile');
  return null;
}

/** He cannot be talkative and quiet. */
function contradictedBy({ code }: PortraitFact, records: readonly PortraitRecord[]): string | null {
  const opposite = oppositeOf(code);
  if (opposite === null) return null;
  return records.find((each) => each.endedAt === null && each.code === opposite)?.id ?? null;
}
