import { AuditEntryRow } from './persistence/audit-entry.entity.js';

export { AuditModule } from './audit.module.js';
export { Audit, type AuditEntry } from './audit.facade.js';

/** Rows of this room, for the database. */
export const AUDIT_ENTITIES = [AuditEntryRow];
