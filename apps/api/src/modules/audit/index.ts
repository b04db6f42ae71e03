import type { Sealer } from '../../platform/crypto.js';
import { VerifyChain } from './chain/verify-chain.js';
import { AuditHeadRow, AuditLinkRow } from './persistence/audit-chain.entity.js';
import { AuditChainStore } from './persistence/audit-chain.store.js';
import { AuditEntryRow } from './persistence/audit-entry.entity.js';

export { AuditModule } from './audit.module.js';
export { Audit, type AuditEntry } from './audit.facade.js';
export type { ChainFault, ChainReport, KeptHead } from './chain/verify-chain.js';

/** For the operator's command, which runs beside the product. */
export function verifyChainWith(sealer: Sealer): VerifyChain {
  return new VerifyChain(new AuditChainStore(), sealer);
}

/** Rows of this room, for the database. */
export const AUDIT_ENTITIES = [AuditEntryRow, AuditLinkRow, AuditHeadRow];
