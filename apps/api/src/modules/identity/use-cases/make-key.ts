import { Injectable } from '@nestjs/common';
import type { MadeKey, MakeKeyRequest } from '@suian/contracts/keys';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { newToken } from '../../../platform/crypto.js';
import { isDuplicateKey } from '../../../platform/database/dialect.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { newId } from '../../../platform/ids.js';
import { Audit } from '../../audit/index.js';
import { IntegrationKeyStore } from '../persistence/integration-key.store.js';
import { KeyListQuery } from '../queries/key-list.query.js';

const SECRET_BYTES = 32;

/**
 * The secret is told once and kept nowhere, so no stored answer can repeat it: a request that is sent again meets its
 * own name, and the administrator revokes the key whose secret never arrived.
 */
@Injectable()
export class MakeKey {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly keys: IntegrationKeyStore,
    private readonly list: KeyListQuery,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(actor: StaffActor, request: MakeKeyRequest): Promise<MadeKey> {
    const { organizationId } = actor;
    const name = request.name.trim();
    if (name === '')
      throw new AppError('request.invalid', { errors: [{ path: 'body.name', what: 'too-short' }] });
    const key = `sk_${newToken(SECRET_BYTES)}`;
    const scopes = [...new Set(request.scopes)];
    try {
      const row = await this.unit.run(async (tx) => {
        const id = newId();
        const made = { madeBy: actor.id, madeAt: this.clock.now() };
        await this.keys.add(tx, { id, organizationId, name, key, scopes, ...made });
        await this.audit.record(tx, actor, { organizationId, action: 'key.made', shown: [id, ...scopes] });
        const added = await this.keys.find(tx, organizationId, id);
        const [wire] = await this.list.toWire(tx, added ? [added] : []);
        return wire;
      });
      if (!row) throw new Error('the key was just made');
      return { key, row };
    } catch (error) {
      if (isDuplicateKey(error)) throw new AppError('key.name-taken');
      throw error;
    }
  }
}
