import { Injectable } from '@nestjs/common';
import type { CallDraft } from '@suian/contracts/worklist';
import { In, IsNull } from 'typeorm';
import { Sealer } from '../../../platform/crypto.js';
import { forUpdate } from '../../../platform/database/dialect.js';
import { rowsOf } from '../../../platform/database/raw-sql.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { NurseTaskRow, type EndReason } from './nurse-task.entity.js';

type Change = Partial<Omit<NurseTaskRow, 'id' | 'version' | 'draftCipher'>>;

/** What a task that a nurse ended no longer has. */
const ENDED = { active: null, claimedBy: null, claimedAt: null, draftCipher: null } as const;

@Injectable()
export class NurseTaskStore {
  constructor(private readonly sealer: Sealer) {}

  async add(tx: Tx, row: NurseTaskRow): Promise<void> {
    await tx.insert(NurseTaskRow, row);
  }

  find(tx: Tx, organizationId: string, id: string): Promise<NurseTaskRow | null> {
    return tx.findOneBy(NurseTaskRow, { organizationId, id });
  }

  findByTask(tx: Tx, followUpTaskId: string): Promise<NurseTaskRow | null> {
    return tx.findOneBy(NurseTaskRow, { followUpTaskId });
  }

  /** The row, held until the run ends: whoever acts second sees what the first did. */
  async findHeld(tx: Tx, organizationId: string, id: string): Promise<NurseTaskRow | null> {
    const sql = `SELECT id FROM nurse_task WHERE organization_id = ? AND id = ?${forUpdate(tx)}`;
    const [held] = await rowsOf<{ id: string }>(tx, sql, [organizationId, id]);
    return held ? this.find(tx, organizationId, id) : null;
  }

  ofPatient(tx: Tx, patientId: string): Promise<NurseTaskRow[]> {
    return tx.findBy(NurseTaskRow, { patientId });
  }

  /** Every call of these patients whose place a newer one took. */
  overtakenOf(tx: Tx, patientIds: readonly string[]): Promise<NurseTaskRow[]> {
    return tx.findBy(NurseTaskRow, { patientId: In([...patientIds]), endReason: 'overtaken' });
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<NurseTaskRow[]> {
    return tx.findBy(NurseTaskRow, { id: In([...ids]) });
  }

  /** Throws row.changed-meanwhile when the row is no longer the one that was read. */
  async change(tx: Tx, task: NurseTaskRow, change: Change): Promise<NurseTaskRow> {
    const { id, version } = task;
    const done = await tx.update(NurseTaskRow, { id, version }, { ...change, version: version + 1 });
    if (done.affected !== 1) throw new AppError('row.changed-meanwhile');
    return { ...task, ...change, version: version + 1 };
  }

  /** Ends it; the draft goes with it. */
  async end(
    tx: Tx,
    task: NurseTaskRow,
    how: { endedAt: Date; endedBy: string | null; endReason: EndReason } & Change,
  ): Promise<NurseTaskRow> {
    return this.change(tx, task, { ...how, ...ENDED });
  }

  /** Without a nurse: who is speaking with him just now keeps her claim and her draft. True where one was open. */
  async endOf(tx: Tx, followUpTaskId: string, endReason: EndReason, endedAt: Date): Promise<boolean> {
    const draftCipher = () => 'CASE WHEN claimed_by IS NULL THEN NULL ELSE draft_cipher END';
    const set = { active: null, endReason, endedAt, draftCipher, version: () => 'version + 1' };
    const done = await tx.update(NurseTaskRow, { followUpTaskId, active: 'yes' }, set);
    return (done.affected ?? 0) > 0;
  }

  /** It rested with its plan, and is asked for again. */
  async reopen(tx: Tx, id: string, set: Pick<NurseTaskRow, 'reason' | 'notBefore' | 'dueAt'>): Promise<void> {
    const open = { active: 'yes', endedAt: null, endedBy: null, endReason: null } as const;
    const where = { id, endReason: 'paused' } as const;
    await tx.update(NurseTaskRow, where, { ...set, ...open, version: () => 'version + 1' });
  }

  /** Its questions open on a later date now. */
  async putOff(tx: Tx, id: string, { opensAt, dueAt }: { opensAt: Date; dueAt: Date }): Promise<void> {
    const set = { notBefore: opensAt, dueAt, version: () => 'version + 1' };
    await tx.update(NurseTaskRow, { id, active: 'yes' }, set);
  }

  /** The version stays: what a nurse notes while she speaks must not outdate her own screen. */
  async keepDraft(
    tx: Tx,
    id: string,
    draft: CallDraft | null,
    claim: Pick<NurseTaskRow, 'claimedBy' | 'claimedAt'>,
  ): Promise<void> {
    const draftCipher = draft && this.sealer.seal(placeOf(id), JSON.stringify(draft));
    await tx.update(NurseTaskRow, { id }, { ...claim, draftCipher });
  }

  openDraft({ id, draftCipher }: NurseTaskRow): CallDraft | null {
    return draftCipher === null
      ? null
      : (JSON.parse(this.sealer.open(placeOf(id), draftCipher)) as CallDraft);
  }

  /** Gives a patient's calls of 待分科 their department. */
  async assignDepartment(tx: Tx, patientId: string, departmentId: string): Promise<void> {
    await tx.update(NurseTaskRow, { patientId, departmentId: IsNull() }, { departmentId });
  }
}

function placeOf(rowId: string) {
  return { table: 'nurse_task', column: 'draft_cipher', rowId };
}
