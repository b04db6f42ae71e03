import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { newToken } from '../../platform/crypto.js';

/** Argon2id, at the strength OWASP names as its floor: 19 MiB, 2 passes. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(password, STRENGTH);
  }

  /** `passwordHash` null: nobody of that name; takes as long as for somebody and is always wrong. */
  async isRight(passwordHash: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash(newToken());
    const isSame = await verify(passwordHash ?? (await this.decoy), password);
    return isSame && passwordHash !== null;
  }
}
