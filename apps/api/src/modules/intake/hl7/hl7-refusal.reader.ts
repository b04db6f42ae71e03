import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readAdt } from '@suian/hl7/adt';
import type { AdtEvent } from '@suian/hl7/adt-event';
import { decodeMessage } from '@suian/hl7/charset';
import { parseMessage } from '@suian/hl7/message';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import type { ImportedUnit } from '../import-unit.js';
import { RefusalReaders, type RefusalReader } from '../refusal-readers.js';
import { fieldsOfUnit } from '../unit-fields.js';
import { AdtActs } from './adt-acts.js';
import { visitKeyOf, type KeptHl7 } from './hl7-keys.js';
import { unitOfAdt } from './hl7-unit.js';

/** A refused HL7 message, kept as its bytes. */
@Injectable()
export class Hl7RefusalReader implements RefusalReader, OnModuleInit {
  constructor(
    private readonly readers: RefusalReaders,
    private readonly acts: AdtActs,
    private readonly sealer: Sealer,
  ) {}

  onModuleInit(): void {
    this.readers.register('hl7', this);
  }

  fields(payload: string, zone: string): ReturnType<RefusalReader['fields']> {
    const event = eventOf(payload, zone);
    if (!event) return { trigger: null, fields: null };
    const { trigger, visit } = event;
    const isDischarge = trigger === 'A03' || (trigger === 'A08' && visit.dischargedOn !== undefined);
    const department = { code: visit.departmentCode, name: visit.departmentName };
    return { trigger, fields: isDischarge ? fieldsOfUnit(unitOfAdt(event, null), department) : null };
  }

  async replay(tx: Tx, actor: StaffActor, payload: string): Promise<ImportedUnit | null> {
    const event = eventOf(payload, actor.zone);
    if (!event || event.problems.length > 0)
      throw new AppError('intake.still-refused', { errors: event?.problems ?? [] });
    const { imported } = await this.acts.act(tx, { actor, event, visitKey: visitKeyOf(this.sealer, event) });
    return imported;
  }
}

function eventOf(payload: string, zone: string): AdtEvent | null {
  const { charset, bytes } = JSON.parse(payload) as KeptHl7;
  const { text } = decodeMessage(Buffer.from(bytes, 'base64'), charset);
  const reading = parseMessage(text, charset);
  return 'message' in reading ? readAdt(reading.message, { zone }) : null;
}
