import type { MakeKeyRequest } from '@suian/contracts/keys';
import { apiKeyWords } from '../../words/api-keys.js';

const say = apiKeyWords.makeDialog;

/** What is wrong under each box; nothing where it may be made. */
export interface KeyFaults {
  name?: string;
  scopes?: string;
}

export function keyFaults({ name, scopes }: MakeKeyRequest): KeyFaults {
  return {
    ...(name.trim() === '' ? { name: say.nameMissing } : {}),
    ...(scopes.length === 0 ? { scopes: say.scopesMissing } : {}),
  };
}

export function isSound(faults: KeyFaults): boolean {
  return Object.keys(faults).length === 0;
}
