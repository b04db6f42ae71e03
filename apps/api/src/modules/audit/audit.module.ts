import { Module } from '@nestjs/common';
import { Audit } from './audit.facade.js';
import { SealChain } from './chain/seal-chain.js';
import { SealFigures } from './chain/seal-figures.js';
import { AuditChainStore } from './persistence/audit-chain.store.js';
import { AuditStore } from './persistence/audit.store.js';

@Module({ providers: [Audit, AuditChainStore, AuditStore, SealChain, SealFigures], exports: [Audit] })
export class AuditModule {}
