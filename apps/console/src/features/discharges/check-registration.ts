import { isChineseId } from '@suian/domain/kernel/chinese-id';
import { isLocalDate } from '@suian/domain/kernel/local-date';
import { registrationWords } from '../../words/registration.js';
import { DRAFT_FIELDS, factsOfIdNo } from './registration-draft.js';
import type { DraftField, RegistrationDraft } from './registration-draft.js';

export type DraftFaults = Partial<Record<DraftField, string>>;

type Check = (draft: RegistrationDraft, today: string) => string | null;

const words = registrationWords.faults;
const CODE = /^[0-9A-Za-z_-]*$/;
const MOST = { name: 60, code: 40, diagnosis: 200, operation: 120 };

/** Each reads a tidied draft and says its field's first fault, or null. */
const CHECKS: Record<DraftField, Check> = {
  departmentId: ({ departmentId }) => (departmentId ? null : words.departmentMissing),
  name: ({ name }) => (name ? tooLong(name, MOST.name) : words.nameMissing),
  sex: checkSex,
  birthOn: checkBirth,
  mrn: ({ mrn }) => (mrn ? checkCode(mrn) : words.mrnMissing),
  phone: ({ phone }) => (!phone || /^\d{7,15}$/.test(phone) ? null : words.phoneWrong),
  idNo: ({ idNo }) => (!idNo || isChineseId(idNo) ? null : words.idWrong),
  visitNo: ({ visitNo }) => checkCode(visitNo),
  admittedOn: ({ admittedOn, dischargedOn }) => {
    if (!admittedOn) return null;
    if (!isLocalDate(admittedOn)) return words.dateWrong;
    return isAfter(admittedOn, dischargedOn) ? words.admittedLater : null;
  },
  dischargedOn: ({ dischargedOn }, today) => {
    if (!dischargedOn) return words.dischargedMissing;
    if (!isLocalDate(dischargedOn)) return words.dateWrong;
    return isAfter(dischargedOn, today) ? words.dischargedLater : null;
  },
  diagnosis: ({ diagnosis }) => tooLong(diagnosis, MOST.diagnosis),
  operationName: ({ operationName, operationOn }) => {
    if (!operationName) return operationOn ? words.operationNameMissing : null;
    return tooLong(operationName, MOST.operation);
  },
  operationOn: checkOperationOn,
};

/** Fault by field in plain words; no entry means the field is fine. `draft` is tidied. */
export function checkRegistration(draft: RegistrationDraft, today: string): DraftFaults {
  const faults: DraftFaults = {};
  for (const field of DRAFT_FIELDS) {
    const fault = CHECKS[field](draft, today);
    if (fault) faults[field] = fault;
  }
  return faults;
}

function checkSex({ sex, idNo }: RegistrationDraft): string | null {
  if (!sex) return words.sexMissing;
  const facts = factsOfIdNo(idNo);
  return facts && facts.sex !== sex ? words.sexNotAsId : null;
}

function checkBirth({ birthOn, idNo, dischargedOn }: RegistrationDraft, today: string): string | null {
  if (!birthOn) return null;
  if (!isLocalDate(birthOn)) return words.dateWrong;
  if (isAfter(birthOn, today)) return words.birthLater;
  if (isAfter(birthOn, dischargedOn)) return words.birthAfterDischarge;
  const facts = factsOfIdNo(idNo);
  return facts && facts.birthOn !== birthOn ? words.birthNotAsId : null;
}

function checkOperationOn(draft: RegistrationDraft): string | null {
  const { operationName, operationOn, birthOn, dischargedOn } = draft;
  if (!operationOn) return operationName ? words.operationOnMissing : null;
  if (!isLocalDate(operationOn)) return words.dateWrong;
  if (isAfter(operationOn, dischargedOn)) return words.operationAfterDischarge;
  return isAfter(birthOn, operationOn) ? words.operationBeforeBirth : null;
}

function checkCode(text: string): string | null {
  return CODE.test(text) ? tooLong(text, MOST.code) : words.codeWrong;
}

function tooLong(text: string, most: number): string | null {
  return [...text].length > most ? words.tooLong : null;
}

/** Only when both are dates: a half-typed one has its own fault. */
function isAfter(a: string, b: string): boolean {
  return isLocalDate(a) && isLocalDate(b) && a > b;
}
