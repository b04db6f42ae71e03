import { known, patientReference, type Resource } from './write-resource.js';

export interface WrittenStay {
  id: string;
  patientId: string;
  visitNo: string | null;
  department: string | null;
  /** yyyy-mm-dd, like every other `…On`. */
  admittedOn: string | null;
  dischargedOn: string;
  /** ISO instant, where the source knew it. */
  dischargedAt: string | null;
  diagnosis: string | null;
  operations: readonly { id: string; on: string; name: string }[];
}

const SURGICAL = { system: 'http://snomed.info/sct', code: '387713003', display: 'Surgical procedure' };

/** The Encounter, then a Procedure for each operation. `readBundle` reads the same discharge out of them. */
export function writeStay(stay: WrittenStay): Resource[] {
  return [writeEncounter(stay), ...stay.operations.map((operation) => writeOperation(stay, operation))];
}

function writeEncounter(stay: WrittenStay): Resource {
  const { id, patientId, visitNo, department, admittedOn, dischargedOn, dischargedAt, diagnosis } = stay;
  return known({
    resourceType: 'Encounter',
    id,
    identifier: visitNo === null ? [] : [{ use: 'official', value: visitNo }],
    status: 'finished',
    class: {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
      code: 'IMP',
      display: 'inpatient encounter',
    },
    subject: patientReference(patientId),
    period: known({ start: admittedOn, end: dischargedAt ?? dischargedOn }),
    reasonCode: diagnosis === null ? [] : [{ text: diagnosis }],
    serviceProvider: department === null ? null : { display: department },
  });
}

function writeOperation(stay: WrittenStay, { id, on, name }: WrittenStay['operations'][number]): Resource {
  return {
    resourceType: 'Procedure',
    id,
    status: 'completed',
    category: { coding: [SURGICAL] },
    code: { text: name },
    subject: patientReference(stay.patientId),
    encounter: { reference: `Encounter/${stay.id}` },
    performedDateTime: on,
  };
}
