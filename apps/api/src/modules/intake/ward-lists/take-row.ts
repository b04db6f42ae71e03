import { Injectable } from '@nestjs/common';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { WardProblem, WardUnit } from '@suian/domain/ward-list/ward-unit';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { repeatOnDuplicate } from '../../../platform/database/repeat-on-duplicate.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import type { DischargeUnit } from '../discharge-unit.js';
import { ImportUnit, type RehearsedUnit } from '../import-unit.js';
import { judgeRow, problemsOf } from './judge-row.js';
import { RowNotes, type Taken } from './row-notes.js';
import type { RowResult } from './persistence/ward-list.entity.js';
import type { WardListRecord } from './persistence/ward-list.store.js';
import { WardListLinesStore, type LineRecord } from './persistence/ward-list-lines.store.js';
import { WardRowDepartment } from './ward-row-department.js';
import { unitOfWardRow } from './ward-row-unit.js';

/** Carries the result of a rehearsal out of the transaction it undoes. */
class Rehearsed extends Error {
  constructor(readonly result: RowResult) {
    super('rehearsed');
  }
}

/** Takes one row of a list: for show, or in earnest. */
@Injectable()
export class TakeRow {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly importUnit: ImportUnit,
    private readonly departments: WardRowDepartment,
    private readonly lines: WardListLinesStore,
    private readonly notes: RowNotes,
    private readonly clock: Clock,
  ) {}

  /** Recognised and recorded as in earnest, then undone: nothing is saved but what it would have come to. */
  async rehearse(list: WardListRecord, line: LineRecord, actor: StaffActor): Promise<void> {
    const taken = await this.outcomeOf(list, line, actor);
    await this.unit.run((tx) => this.notes.note(tx, list, line, taken));
  }

  /** One transaction: the discharge and the row's result, or the refusal and the row's result. */
  async take(list: WardListRecord, line: LineRecord, actor: StaffActor): Promise<void> {
    const judged = this.judge(list, line, actor);
    const problems = 'problems' in judged ? judged.problems : await this.save(list, line, actor, judged.unit);
    if (problems.length === 0) return;
    await repeatOnDuplicate(() =>
      this.unit.run(async (tx) => {
        await this.notes.refuse(tx, list, line, problems);
        await this.notes.note(tx, list, line, { result: 'problems', problems });
      }),
    );
  }

  private async outcomeOf(list: WardListRecord, line: LineRecord, actor: StaffActor): Promise<Taken> {
    const judged = this.judge(list, line, actor);
    if ('problems' in judged) return { result: 'problems', problems: judged.problems };
    const { unit } = judged;
    if (unit === null) return { result: 'not-discharged', problems: [] };
    if (await this.unit.read((tx) => this.lines.isRepeated(tx, list.id, line)))
      return { result: 'same', problems: [] };
    try {
      await repeatOnDuplicate(() =>
        this.unit.run(async (tx) => {
          throw new Rehearsed(await this.rehearsed(tx, list, actor, unit));
        }),
      );
    } catch (error) {
      if (error instanceof Rehearsed) return { result: error.result, problems: [] };
      if (error instanceof AppError) return { result: 'problems', problems: problemsOf(error) };
      throw error;
    }
    throw new Error('a rehearsal always ends by being undone');
  }

  /** The problems that only the database knows of; none: it is saved. */
  private async save(
    list: WardListRecord,
    line: LineRecord,
    actor: StaffActor,
    unit: WardUnit | null,
  ): Promise<WardProblem[]> {
    try {
      await repeatOnDuplicate(() =>
        this.unit.run(async (tx) => {
          const result = unit === null ? 'not-discharged' : await this.imported(tx, list, actor, unit);
          await this.notes.note(tx, list, line, { result, problems: [] });
        }),
      );
      return [];
    } catch (error) {
      if (error instanceof AppError) return problemsOf(error);
      throw error;
    }
  }

  private judge(
    { mapping }: WardListRecord,
    { row }: LineRecord,
    { zone }: StaffActor,
  ): { problems: WardProblem[] } | { unit: WardUnit | null } {
    const reading = judgeRow(row, mapping, { zone, today: localDateIn(zone, this.clock.now()) });
    if (reading.kind === 'problems') return { problems: reading.problems };
    return { unit: reading.kind === 'unit' ? reading.unit : null };
  }

  private async rehearsed(
    tx: Tx,
    list: WardListRecord,
    actor: StaffActor,
    unit: WardUnit,
  ): Promise<RowResult> {
    return resultOf(await this.importUnit.rehearse(tx, actor, await this.unitOf(tx, list, actor, unit)));
  }

  private async imported(
    tx: Tx,
    list: WardListRecord,
    actor: StaffActor,
    unit: WardUnit,
  ): Promise<RowResult> {
    const saved = await this.importUnit.into(tx, actor, await this.unitOf(tx, list, actor, unit));
    return resultOf({ patient: saved.patient.result, stays: saved.encounters.map(({ result }) => result) });
  }

  private async unitOf(
    tx: Tx,
    { departmentId, mapping }: WardListRecord,
    actor: StaffActor,
    unit: WardUnit,
  ): Promise<DischargeUnit> {
    const ward = await this.departments.of(tx, departmentId, actor, unit.stay);
    return unitOfWardRow(unit, mapping, ward);
  }
}

function resultOf({ patient, stays }: RehearsedUnit): RowResult {
  if (stays.includes('created')) return 'created';
  return [...stays, patient].every((each) => each === 'same') ? 'same' : 'updated';
}
