import { Injectable } from '@nestjs/common';
import type { RefusedFields } from '@suian/contracts/intake';
import type { StaffActor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { Identity } from '../identity/index.js';
import { RefusalStore, type RefusalRecord } from './persistence/refusal.store.js';
import { RefusalReaders } from './refusal-readers.js';

export interface OpenedRefusal {
  refusal: RefusalRecord & { payload: string };
  trigger: string | null;
  fields: RefusedFields | null;
}

/** A refused unit with what it says. One that names a department is opened by its nurses alone. */
@Injectable()
export class OpenedRefusals {
  constructor(
    private readonly refusals: RefusalStore,
    private readonly readers: RefusalReaders,
    private readonly identity: Identity,
  ) {}

  /** Held until the run ends. Throws intake.refusal-not-found. */
  async find(tx: Tx, actor: StaffActor, refusalId: string): Promise<OpenedRefusal> {
    const { organizationId, departmentIds, zone } = actor;
    const refusal = await this.refusals.findHeld(tx, organizationId, refusalId);
    if (!refusal) throw new AppError('intake.refusal-not-found');
    const read = this.readers.of(refusal.source)?.fields(refusal.payload, zone);
    const trigger = read?.trigger ?? null;
    if (!read?.fields) return { refusal, trigger, fields: null };
    const { departmentCode, ...fields } = read.fields;
    const { departmentName } = fields;
    const known = await this.identity.departmentByCodeOrName(
      tx,
      organizationId,
      departmentCode ?? undefined,
      departmentName ?? undefined,
    );
    if (known && !departmentIds.includes(known.id)) throw new AppError('intake.refusal-not-found');
    const department = { departmentId: known?.id ?? null, departmentName: known?.name ?? departmentName };
    return { refusal, trigger, fields: { ...fields, ...department } };
  }
}
