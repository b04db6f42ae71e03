import type { AdtEvent } from '@suian/hl7/adt-event';
import type { IntegrationActor, StaffActor } from '../../../platform/auth/actors.js';

/** A message with whoever brings it: the sender, or a person who takes a refused one again. */
export interface AdtTold {
  actor: IntegrationActor | StaffActor;
  event: AdtEvent;
  /** Fingerprint of the visit's number; null: it has none. */
  visitKey: string | null;
}
