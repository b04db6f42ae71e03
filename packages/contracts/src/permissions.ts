export const ROLES = ['nurse', 'doctor', 'supervisor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who may do what; the guard and the console's buttons read the same table. */
export const PERMISSIONS = {
  'patient.read': ['nurse', 'doctor', 'supervisor'],
  'patient.reveal': ['nurse', 'doctor', 'supervisor'],
  'discharge.register': ['nurse', 'supervisor'],
  'binding.issue': ['nurse', 'supervisor'],
  'plan.decide': ['nurse', 'doctor', 'supervisor'],
  'plan.own': ['nurse', 'supervisor'],
  'portrait.keep': ['nurse', 'doctor', 'supervisor'],
  'alert.work': ['nurse', 'doctor', 'supervisor'],
  'call.work': ['nurse', 'doctor', 'supervisor'],
  'message.settle': ['supervisor'],
  'sending.release': ['supervisor', 'admin'],
  'intake.settle': ['nurse', 'supervisor'],
  'staff.read': ['supervisor', 'admin'],
  'key.manage': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function may(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return roles.includes(role);
}

/** What an integration key opens; each route for systems names the one it needs. */
export const KEY_SCOPES = ['intake.fhir', 'intake.hl7', 'intake.observations'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];
