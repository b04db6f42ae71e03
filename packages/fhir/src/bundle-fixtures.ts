/** Small Bundles for the specs. */
export const ZONE = { zone: 'Asia/Shanghai' };

export type Json = Record<string, unknown>;

export function patient(more: Json = {}): Json {
  return {
    resourceType: 'Patient',
    id: 'p1',
    identifier: [identifier('MR', 'M001')],
    name: [{ text: '张三' }],
    gender: 'male',
    birthDate: '1960-05-01',
    ...more,
  };
}

export function encounter(more: Json = {}): Json {
  return {
    resourceType: 'Encounter',
    id: 'e1',
    status: 'finished',
    class: { code: 'IMP' },
    subject: { reference: 'Patient/p1' },
    period: { start: '2026-11-01', end: '2026-11-10' },
    ...more,
  };
}

export function procedure(more: Json = {}): Json {
  return {
    resourceType: 'Procedure',
    id: 'o1',
    status: 'completed',
    code: { text: '阑尾切除术' },
    subject: { reference: 'Patient/p1' },
    encounter: { reference: 'Encounter/e1' },
    performedDateTime: '2026-11-03',
    ...more,
  };
}

export function identifier(code: string, value: string, more: Json = {}): Json {
  return {
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code }] },
    value,
    ...more,
  };
}

export function bundle(...resources: unknown[]): Json {
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
}
