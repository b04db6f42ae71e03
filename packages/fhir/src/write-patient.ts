import { known, type Resource } from './write-resource.js';

export interface WrittenPatient {
  id: string;
  name: string;
  sex: 'male' | 'female' | 'other' | 'unknown';
  /** yyyy-mm-dd */
  birthOn: string | null;
  mrn: string | null;
  idNo: string | null;
  phone: string | null;
  isDeceased: boolean;
}

const IDENTIFIER_TYPES = 'http://terminology.hl7.org/CodeSystem/v2-0203';
const RESIDENT_ID_SYSTEM = 'urn:oid:2.16.156.10011.1.3';

export function writePatient(patient: WrittenPatient): Resource {
  const { id, name, sex, birthOn, phone, isDeceased } = patient;
  return known({
    resourceType: 'Patient',
    id,
    identifier: identifiersOf(patient),
    name: [{ use: 'official', text: name }],
    telecom: phone === null ? [] : [{ system: 'phone', value: phone, use: 'mobile' }],
    gender: sex,
    birthDate: birthOn,
    deceasedBoolean: isDeceased,
  });
}

function identifiersOf({ mrn, idNo }: WrittenPatient): object[] {
  const numbers = [];
  if (mrn !== null) numbers.push({ use: 'official', type: typed('MR'), value: mrn });
  if (idNo !== null) numbers.push({ system: RESIDENT_ID_SYSTEM, type: typed('NNCHN'), value: idNo });
  return numbers;
}

function typed(code: string) {
  return { coding: [{ system: IDENTIFIER_TYPES, code }] };
}
