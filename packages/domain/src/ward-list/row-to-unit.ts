import type { LocalDate } from '../kernel/local-date.js';
import { birthDateOf, isChineseId } from '../kernel/chinese-id.js';
import type { WardField, WardMapping } from './fields.js';
import { codeOf, phoneOf, textOf } from './read-cell.js';
import { readMoment, type WardMoment } from './read-moment.js';
import type { WardProblem, WardReading, WardSex, WardUnit } from './ward-unit.js';

const NUMBER = /^[\x21-\x7e]{1,40}$/;
const ID_NUMBER = /^(\d{15}|\d{17}[\dX])$/;
const LONGEST = { name: 60, diagnosis: 200, operationName: 120, departmentName: 60 } as const;

const MALE = ['男', '男性', '1', 'm', 'male'];
const FEMALE = ['女', '女性', '2', 'f', 'female'];

/** The line of a file that is read, and what is known to be wrong with single cells of it. */
export interface WardRow {
  cells: readonly string[];
  faults?: readonly { column: number; what: string }[];
}

/** One row → one discharge, or everything that is wrong with it. Dates are wall times in `zone`. */
export function rowToUnit(row: WardRow, mapping: WardMapping, { zone }: { zone: string }): WardReading {
  return new RowReader(row, mapping, zone).read();
}

class RowReader {
  private readonly problems: WardProblem[] = [];

  constructor(
    private readonly row: WardRow,
    private readonly mapping: WardMapping,
    private readonly zone: string,
  ) {}

  read(): WardReading {
    this.reportFaults();
    const isHome = this.code('dischargedOn') !== '' || this.hasFault('dischargedOn');
    if (!isHome && this.text('name') !== '') return { kind: 'not-discharged' };
    const discharged = this.moment('dischargedOn');
    if (!isHome) this.report('dischargedOn', 'missing');
    const patient = this.patient();
    const stay = this.stay();
    if (!discharged) return { kind: 'problems', problems: this.inOrder(), told: { patient, stay } };
    const { on: dischargedOn, at: dischargedAt } = discharged;
    const when = dischargedAt ? { dischargedOn, dischargedAt } : { dischargedOn };
    const unit = { patient, stay: { ...stay, ...when } };
    if (this.problems.length > 0) return { kind: 'problems', problems: this.inOrder(), told: unit };
    return { kind: 'unit', unit };
  }

  /** As one reads along the row. */
  private inOrder(): WardProblem[] {
    const placeOf = ({ field }: WardProblem) =>
      (field === null ? undefined : this.mapping[field]) ?? Infinity;
    return [...this.problems].sort((a, b) => placeOf(a) - placeOf(b) || 0);
  }

  private patient(): WardUnit['patient'] {
    const idNo = this.idNo();
    const birthOn = this.moment('birthOn')?.on ?? bornBy(idNo);
    const phone = this.phone();
    return {
      name: this.name(),
      sex: sexOf(this.code('sex')),
      mrn: this.number('mrn') ?? this.needed('mrn'),
      ...(idNo === undefined ? {} : { idNo }),
      ...(birthOn === undefined ? {} : { birthOn }),
      ...(phone === undefined ? {} : { phone }),
      ...(isDeath(this.text('dischargeWay')) ? { isDeceased: true } : {}),
    };
  }

  private stay(): Omit<WardUnit['stay'], 'dischargedOn'> {
    const visitNo = this.number('visitNo');
    const admittedOn = this.moment('admittedOn')?.on;
    const departmentCode = this.code('departmentCode');
    const departmentName = this.text('departmentName');
    const diagnosis = cut(this.text('diagnosis'), LONGEST.diagnosis);
    return {
      ...(visitNo === undefined ? {} : { visitNo }),
      ...(admittedOn === undefined ? {} : { admittedOn }),
      ...(departmentCode === '' ? {} : { departmentCode }),
      ...(departmentName === '' ? {} : { departmentName: cut(departmentName, LONGEST.departmentName) }),
      ...(diagnosis === '' ? {} : { diagnosis }),
      operations: this.operations(),
    };
  }

  private name(): string {
    const name = this.text('name');
    if (name === '') return this.needed('name');
    // Nobody is called so; it is a formula, or a row that slipped by a column.
    if (/^[=+\-@]/.test(name) || /^\d+$/.test(name)) this.report('name', 'wrong-format');
    if ([...name].length > LONGEST.name) this.report('name', 'too-long');
    return name;
  }

  private idNo(): string | undefined {
    const idNo = this.code('idNo').toUpperCase();
    if (idNo === '') return undefined;
    // Passports and the like are no id number, and no mistake.
    if (!ID_NUMBER.test(idNo)) {
      if (/^\d/.test(idNo)) this.report('idNo', 'id-number-invalid');
      return undefined;
    }
    if (idNo.length === 18 && !isChineseId(idNo)) this.report('idNo', 'id-number-invalid');
    return idNo;
  }

  private phone(): string | undefined {
    const told = (['phone', 'otherPhone'] as const).filter((field) => /[1-9]/.test(this.text(field)));
    for (const field of told) {
      const phone = phoneOf(this.text(field));
      if (phone !== null) return phone;
    }
    const [first] = told;
    if (first) this.report(first, 'phone-invalid');
    return undefined;
  }

  private operations(): { name: string; on: LocalDate }[] {
    const name = cut(this.text('operationName'), LONGEST.operationName);
    const on = this.moment('operationOn')?.on;
    if (name !== '' && on !== undefined) return [{ name, on }];
    if (name === '' && on !== undefined) return [{ name: '手术', on }];
    // A list without dates of operations is common; a single one left out is a slip.
    const isSlip = name !== '' && this.mapping.operationOn !== undefined && this.text('operationOn') === '';
    if (isSlip) this.report('operationOn', 'operation.date-missing');
    return [];
  }

  private number(field: WardField): string | undefined {
    const number = this.code(field);
    if (number === '') return undefined;
    if (!NUMBER.test(number)) this.report(field, 'wrong-format');
    return number;
  }

  private moment(field: WardField): WardMoment | undefined {
    const text = this.text(field);
    if (text === '' || this.hasFault(field)) return undefined;
    const moment = readMoment(text, this.zone);
    if (!moment) this.report(field, 'date.invalid');
    return moment ?? undefined;
  }

  private needed(field: WardField): string {
    if (!this.hasFault(field)) this.report(field, 'missing');
    return '';
  }

  private reportFaults(): void {
    for (const { column, what } of this.row.faults ?? []) {
      const field = this.fieldAt(column);
      if (field) this.report(field, what);
    }
  }

  private fieldAt(column: number): WardField | undefined {
    const fields = Object.keys(this.mapping) as WardField[];
    return fields.find((field) => this.mapping[field] === column);
  }

  private hasFault(field: WardField): boolean {
    return this.row.faults?.some(({ column }) => column === this.mapping[field]) ?? false;
  }

  private report(field: WardField, what: string): void {
    this.problems.push({ field, what });
  }

  private text(field: WardField): string {
    return textOf(this.cell(field));
  }

  private code(field: WardField): string {
    return codeOf(this.cell(field));
  }

  private cell(field: WardField): string | undefined {
    const column = this.mapping[field];
    return column === undefined ? undefined : this.row.cells[column];
  }
}

/** From the id number where the file has no birth date. An age never makes one. */
function bornBy(idNo: string | undefined): LocalDate | undefined {
  return idNo !== undefined && isChineseId(idNo) ? birthDateOf(idNo) : undefined;
}

function sexOf(word: string): WardSex {
  const plain = word.toLowerCase();
  if (MALE.includes(plain)) return 'male';
  return FEMALE.includes(plain) ? 'female' : 'unknown';
}

/** 离院方式 5 of the front page, or in words. */
function isDeath(word: string): boolean {
  return word === '5' || /^(5[.、\s-]*)?(死亡|已故|亡故)$/.test(word);
}

function cut(text: string, longest: number): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
}
