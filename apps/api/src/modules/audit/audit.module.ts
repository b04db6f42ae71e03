import { Module } from '@nestjs/common';
import { Audit } from './audit.facade.js';
import { AuditStore } from './persistence/audit.store.js';

@Module({ providers: [Audit, AuditStore], exports: [Audit] })
export class AuditModule {}
