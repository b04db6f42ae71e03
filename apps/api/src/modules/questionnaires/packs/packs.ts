import type { NewVersion } from '../records.js';
import { WOUND_AND_PAIN } from './wound-and-pain.js';

/** Every pack the product brings. */
export const PACKS: readonly Omit<NewVersion, 'organizationId'>[] = [WOUND_AND_PAIN];
