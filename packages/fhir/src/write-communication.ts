import { known, ownConcept, patientReference, type Resource } from './write-resource.js';

/** A message that was handed to a provider for him. */
export interface WrittenCommunication {
  id: string;
  patientId: string;
  channel: string;
  kind: string;
  /** What it was about, in words. */
  words: string;
  isAccepted: boolean;
  /** ISO instant. */
  sentAt: string;
}

export function writeCommunication(message: WrittenCommunication): Resource {
  const { id, patientId, channel, kind, words, isAccepted, sentAt } = message;
  return known({
    resourceType: 'Communication',
    id,
    // A provider may say nothing: then it is not known whether it arrived.
    status: isAccepted ? 'completed' : 'unknown',
    category: [ownConcept('message-kind', kind)],
    medium: [ownConcept('channel', channel)],
    subject: patientReference(patientId),
    recipient: [patientReference(patientId)],
    sent: sentAt,
    payload: [{ contentString: words }],
  });
}
