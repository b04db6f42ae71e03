import type { AdtOperation, AdtVisit } from './adt-event.js';
import { Findings } from './findings.js';
import type { Hl7Message, Segment } from './message.js';
import { isBefore, type Moment } from './moment.js';

const LONGEST_NUMBER = 64;
const LONGEST_NAME = 200;
const MOST_OPERATIONS = 100;
const MOST_BESIDE = 30;

/** 病案首页 5; table 0112 20 and 40 to 42; or the words. */
const DEATH = /^(5|20|40|41|42|EXP)$|死亡|\b(died|deceased|expired)\b/i;
/** Final, working, admitting: the surest first. */
const DIAGNOSIS_TYPES = ['F', 'W', 'A'];
/** Table 0230: anaesthesia and diagnostic procedures are no operation to follow up. */
const NOT_OPERATIONS = /^[AD]$/i;
/** What systems print where there was none. */
const NOTHING = /^(无|none|[-/—]+)$/i;
/** Table 0004, and the words. */
const OUTPATIENT = new Set(['O', 'E', '门诊', '急诊']);
const DELETE_ACTION = /^D$/i;

/** Reads PV1, DG1 and PR1. `endedAt` stands for PV1-45 where that is empty. */
export function readVisit(message: Hl7Message, findings: Findings, endedAt?: Moment): AdtVisit {
  const admitted = findings.moment('PV1-44', message.field('PV1', 44));
  const discharged = findings.wholeMoment('PV1-45', message.field('PV1', 45)) ?? endedAt;
  if (admitted && discharged && isBefore(discharged, admitted))
    findings.wrong('PV1-45', 'encounter.discharge-before-admission');
  return {
    visitNo: findings.text('PV1-19', message.field('PV1', 19).part(), LONGEST_NUMBER),
    patientClass: message.field('PV1', 2).part().toUpperCase(),
    ...readDepartment(message, findings),
    admittedOn: admitted?.on,
    admittedAt: admitted?.at,
    dischargedOn: discharged?.on,
    dischargedAt: discharged?.at,
    disposition: message.field('PV1', 36).part() || undefined,
    ...readDiagnosis(message, findings),
    otherDiagnoses: readOtherDiagnoses(message, findings),
    allergies: readAllergies(message, findings),
    operations: readOperations(message, findings, discharged),
  };
}

/** Outpatients and emergency visits end with an A03 too; nobody was on a ward. */
export function isOutpatient({ patientClass }: AdtVisit): boolean {
  return OUTPATIENT.has(patientClass);
}

export function endedInDeath(visit: AdtVisit): boolean {
  return DEATH.test(visit.disposition ?? '');
}

/** PV1-10 is the service, PV1-3 the ward; either may hold a code or a name. */
function readDepartment(
  message: Hl7Message,
  findings: Findings,
): Pick<AdtVisit, 'departmentCode' | 'departmentName'> {
  const service = message.field('PV1', 10);
  const ward = message.field('PV1', 3);
  const codes = [service.part(1), ward.part(1)].filter((text) => /^[\x21-\x7e]+$/.test(text));
  const names = [service.whole(2), service.part(1), ward.part(1), ward.whole(4)];
  const name = names.find((text) => text !== '' && text !== codes[0]);
  return {
    departmentCode: findings.text('PV1-10', codes[0] ?? '', LONGEST_NUMBER),
    departmentName: findings.text('PV1-10', name ?? '', LONGEST_NAME),
  };
}

/** By type, then priority 1 first, then as they come. */
function readDiagnosis(
  message: Hl7Message,
  findings: Findings,
): Pick<AdtVisit, 'diagnosis' | 'diagnosisCode'> {
  const [chosen] = diagnosesOf(message);
  if (!chosen) return {};
  return {
    diagnosis: findings.text('DG1-3', diagnosisText(chosen), LONGEST_NAME * 10),
    diagnosisCode: findings.text('DG1-3', chosen.field(3).part(1), LONGEST_NUMBER),
  };
}

function diagnosesOf(message: Hl7Message): Segment[] {
  const all = message.segments('DG1').filter((row) => !DELETE_ACTION.test(row.field(21).part()));
  return all
    .filter((row) => diagnosisText(row) !== '')
    .sort((a, b) => typeRank(a) - typeRank(b) || priorityOf(a) - priorityOf(b));
}

/** What was thought at admission is no comorbidity once a final diagnosis is told. */
function readOtherDiagnoses(message: Hl7Message, findings: Findings): string[] {
  const [chosen, ...others] = diagnosesOf(message);
  if (!chosen) return [];
  const meant = others.filter((row) => typeRank(row) === typeRank(chosen));
  const texts = soundTexts(meant.map(diagnosisText), findings);
  return texts.filter((text) => text !== diagnosisText(chosen));
}

function readAllergies(message: Hl7Message, findings: Findings): string[] {
  const texts = message.segments('AL1').map((row) => {
    const coded = row.field(3);
    return oneLine([coded.whole(2), coded.whole(5), coded.whole(1)].find((text) => text !== '') ?? '');
  });
  return soundTexts(
    texts.filter((text) => !NOTHING.test(text)),
    findings,
  );
}

/** Each once; one that cannot be read is left out: the discharge is worth more. */
function soundTexts(texts: readonly string[], { zone }: Findings): string[] {
  const silent = new Findings(zone);
  const sound = texts.flatMap((text) => silent.text('', text, LONGEST_NAME) ?? []);
  return [...new Set(sound)].slice(0, MOST_BESIDE);
}

function diagnosisText(row: Segment): string {
  const coded = row.field(3);
  const texts = [coded.whole(2), row.field(4).whole(1), coded.whole(5), coded.whole(1)];
  return oneLine(texts.find((text) => text !== '') ?? '');
}

function typeRank(row: Segment): number {
  const rank = DIAGNOSIS_TYPES.indexOf(row.field(6).part().toUpperCase());
  return rank < 0 ? DIAGNOSIS_TYPES.length : rank;
}

function priorityOf(row: Segment): number {
  const priority = Number(row.field(15).part());
  return Number.isInteger(priority) && priority > 0 ? priority : Number.MAX_SAFE_INTEGER;
}

function readOperations(message: Hl7Message, findings: Findings, discharged?: Moment): AdtOperation[] {
  const rows = message.segments('PR1');
  if (rows.length > MOST_OPERATIONS) {
    findings.wrong('PR1', 'list.too-long', `at most ${MOST_OPERATIONS}`);
    return [];
  }
  const read = rows.map((row, index) => {
    const name = rows.length > 1 ? `PR1[${index + 1}]` : 'PR1';
    return readOperation(row, name, findings, discharged);
  });
  return read.filter((one) => one !== undefined).sort((a, b) => a.on.localeCompare(b.on));
}

function readOperation(
  row: Segment,
  place: string,
  findings: Findings,
  discharged?: Moment,
): AdtOperation | undefined {
  const coded = row.field(3);
  const texts = [coded.whole(2), row.field(4).whole(1), coded.whole(5), coded.whole(1)];
  const text = oneLine(texts.find((one) => one !== '') ?? '');
  const isNone = text === '' || NOTHING.test(text);
  if (isNone || NOT_OPERATIONS.test(row.field(6).part()) || DELETE_ACTION.test(row.field(20).part()))
    return undefined;
  const name = findings.text(`${place}-3`, text, LONGEST_NAME * 10);
  const path = `${place}-5`;
  if (row.field(5).part() === '') return findings.wrong(path, 'operation.date-missing', 'yyyymmdd');
  const moment = findings.wholeMoment(path, row.field(5));
  if (!moment || name === undefined) return undefined;
  if (discharged && isBefore(discharged, moment)) findings.wrong(path, 'operation.after-discharge');
  return { on: moment.on, name, code: coded.part(1) || undefined, path };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
