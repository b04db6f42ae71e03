import { Injectable } from '@nestjs/common';
import type { RefusedFields } from '@suian/contracts/intake';
import type { IntakeSource } from '@suian/contracts/patients';
import type { StaffActor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { ImportedUnit } from './import-unit.js';

/** What a refused unit says, before its department is looked up. */
export type ReadFields = Omit<RefusedFields, 'departmentId'> & { departmentCode: string | null };

/** Reads again what one source sent. */
export interface RefusalReader {
  /** For the form; null where it is no discharge, or cannot be read. */
  fields(payload: string, zone: string): { trigger: string | null; fields: ReadFields | null };
  /** As it came, in the caller's transaction. Throws what still speaks against it; null: saved, and no discharge. */
  replay(tx: Tx, actor: StaffActor, payload: string): Promise<ImportedUnit | null>;
}

/** Which reader reads which source; each registers itself in onModuleInit. */
@Injectable()
export class RefusalReaders {
  private readonly readers = new Map<IntakeSource, RefusalReader>();

  register(source: IntakeSource, reader: RefusalReader): void {
    if (this.readers.has(source)) throw new Error(`refusals of source ${source} have two readers`);
    this.readers.set(source, reader);
  }

  /** Null: such a unit can only be settled, or registered by hand. */
  of(source: IntakeSource): RefusalReader | null {
    return this.readers.get(source) ?? null;
  }
}
