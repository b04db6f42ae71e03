import type { Role } from '@suian/contracts/permissions';
import type { Rung } from '@suian/domain/triage/escalation';

/** The rungs at which an alert is a role's to hear about. What has climbed past the supervisor is still hers. */
export const TOLD_TO: Readonly<Record<Role, readonly Rung[]>> = {
  nurse: ['nurses', 'everyone'],
  supervisor: ['supervisor', 'doctor', 'everyone'],
  doctor: ['doctor', 'everyone'],
  admin: [],
};
