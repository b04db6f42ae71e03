/** An ADT message of one patient; a test names only what it is about. Times are wall times of the hospital. */
export interface AdtChange {
  trigger: string;
  mrn: string;
  controlId?: string;
  /** yyyymmddhhmm: when it happened. */
  at?: string;
  name?: string;
  birth?: string;
  sex?: string;
  phone?: string;
  idNo?: string;
  visitNo?: string;
  department?: string;
  admitted?: string;
  discharged?: string;
  disposition?: string;
  diagnosis?: string;
  operation?: { name: string; on: string };
  died?: boolean;
  priorMrn?: string;
}

let serial = 0;

export function adt(change: AdtChange): string {
  serial += 1;
  const { trigger, mrn, at = '202610211000', controlId = `C${serial}` } = change;
  const { name = '赵文秀', birth = '19610408', sex = 'F', phone = '', idNo, died } = change;
  const ids = [`${mrn}^^^HIS^MR`, ...(idNo === undefined ? [] : [`${idNo}^^^GA^NNCHN`])].join('~');
  const person = ['PID', '1', '', ids, '', name, '', birth, sex, '', '', '', '', phone];
  const rows = [
    `MSH|^~\\&|HIS|JLEY|SUIAN|JLEY|${at}||ADT^${trigger}|${controlId}|P|2.4||||||UNICODE UTF-8`,
    `EVN|${trigger}|${at}||||${at}`,
    padded(person, { 30: died ? 'Y' : '' }),
    ...(change.priorMrn === undefined ? [] : [`MRG|${change.priorMrn}^^^HIS^MR`]),
    visitRow(change),
    ...(change.diagnosis === undefined ? [] : [`DG1|1||K80^${change.diagnosis}^ICD10|||F`]),
    ...(change.operation === undefined
      ? []
      : [`PR1|1||51.23^${change.operation.name}||${change.operation.on}`]),
  ];
  return `${rows.join('\r')}\r`;
}

function visitRow(change: AdtChange): string {
  const { visitNo = '', department = 'ortho3', disposition = '', admitted = '', discharged = '' } = change;
  const ward = ['PV1', '1', 'I', `${department}^^01`];
  return padded(ward, { 19: visitNo, 36: disposition, 44: admitted, 45: discharged });
}

/** Fields by their number, with empty ones between. */
function padded(fields: readonly string[], more: Record<number, string>): string {
  const all = [...fields];
  for (const [at, text] of Object.entries(more)) all[Number(at)] = text;
  return Array.from(all, (field) => field ?? '').join('|');
}
