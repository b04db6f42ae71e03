import { Injectable } from '@nestjs/common';
import type { KeyRow, RevokeKeyRequest } from '@suian/contracts/keys';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Audit } from '../../audit/index.js';
import { IntegrationKeyStore } from '../persistence/integration-key.store.js';
import { KeyListQuery } from '../queries/key-list.query.js';

/** The next request with it is refused. Asked again, the first reason stays. */
@Injectable()
export class RevokeKey {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly keys: IntegrationKeyStore,
    private readonly list: KeyListQuery,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  run(actor: StaffActor, keyId: string, { reason }: RevokeKeyRequest): Promise<KeyRow> {
    const { organizationId, id: revokedBy } = actor;
    const revocation = { revokedBy, revokedAt: this.clock.now(), reason };
    return this.unit.run(async (tx) => {
      const isRevoked = await this.keys.revoke(tx, organizationId, keyId, revocation);
      const key = await this.keys.find(tx, organizationId, keyId);
      const [row] = await this.list.toWire(tx, key ? [key] : []);
      if (!row) throw new AppError('key.not-found');
      if (isRevoked)
        await this.audit.record(tx, actor, { organizationId, action: 'key.revoked', shown: [keyId] });
      return row;
    });
  }
}
