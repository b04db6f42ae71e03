import { OWN_SYSTEM, patientReference, type Resource } from './write-resource.js';

/** Somebody of the staff looked at or changed something about the patient. */
export interface WrittenAuditEvent {
  id: string;
  patientId: string;
  who: string;
  role: string;
  /** Our own code, e.g. `patient.opened`. */
  action: string;
  isReading: boolean;
  /** Who keeps the log. */
  observer: string;
  /** ISO instant. */
  at: string;
}

export function writeAuditEvent(entry: WrittenAuditEvent): Resource {
  const { id, patientId, who, role, action, isReading, observer, at } = entry;
  return {
    resourceType: 'AuditEvent',
    id,
    type: { system: 'http://terminology.hl7.org/CodeSystem/audit-event-type', code: 'rest' },
    subtype: [{ system: `${OWN_SYSTEM}:audit-action`, code: action }],
    action: isReading ? 'R' : 'U',
    recorded: at,
    agent: [{ type: { text: role }, who: { display: who }, requestor: true }],
    source: { observer: { display: observer } },
    entity: [{ what: patientReference(patientId) }],
  };
}
