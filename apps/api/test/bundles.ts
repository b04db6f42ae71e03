/** Small Bundles of one patient with one discharge; a test names only what it is about. */
export interface BundleChange {
  mrn: string;
  key?: string;
  name?: string;
  birthDate?: string;
  phone?: string;
  idNo?: string;
  deceased?: boolean;
  visitNo?: string;
  department?: string;
  end?: string;
  operationOn?: string;
}

export type Resource = { resourceType: string } & Record<string, unknown>;

export interface Entry {
  fullUrl: string;
  resource: Resource;
}

export function entryOf(key: string, resource: Resource): Entry {
  return { fullUrl: `urn:uuid:${key}`, resource };
}

export function bundleOf(change: BundleChange): { resourceType: 'Bundle'; type: string; entry: Entry[] } {
  const key = change.key ?? 'x';
  const entry = [entryOf(`patient-${key}`, patientOf(change)), entryOf(`stay-${key}`, stayOf(change, key))];
  if (change.operationOn !== undefined)
    entry.push(entryOf(`operation-${key}`, operationOf(change.operationOn, key)));
  return { resourceType: 'Bundle', type: 'collection', entry };
}

function patientOf({
  mrn,
  name = '彭华',
  birthDate = '1970-06-01',
  phone,
  idNo,
  deceased,
}: BundleChange): Resource {
  const table = 'http://terminology.hl7.org/CodeSystem/v2-0203';
  const identifier: Record<string, unknown>[] = [
    { type: { coding: [{ system: table, code: 'MR' }] }, value: mrn },
  ];
  if (idNo !== undefined) identifier.push({ system: 'urn:oid:2.16.156.10011.1.3', value: idNo });
  return {
    resourceType: 'Patient',
    identifier,
    name: [{ text: name }],
    gender: 'female',
    birthDate,
    ...(phone === undefined ? {} : { telecom: [{ system: 'phone', use: 'mobile', value: phone }] }),
    ...(deceased ? { deceasedBoolean: true } : {}),
  };
}

function stayOf(
  { visitNo, department, end = '2026-10-20T10:30:00+08:00' }: BundleChange,
  key: string,
): Resource {
  return {
    resourceType: 'Encounter',
    status: 'finished',
    class: { code: 'IMP' },
    subject: { reference: `urn:uuid:patient-${key}` },
    ...(visitNo === undefined ? {} : { identifier: [{ value: visitNo }] }),
    period: { end },
    ...(department === undefined ? {} : { serviceProvider: { display: department } }),
  };
}

function operationOf(on: string, key: string): Resource {
  return {
    resourceType: 'Procedure',
    status: 'completed',
    subject: { reference: `urn:uuid:patient-${key}` },
    encounter: { reference: `urn:uuid:stay-${key}` },
    code: { text: '髋关节置换' },
    performedDateTime: `${on}T09:00:00+08:00`,
  };
}
