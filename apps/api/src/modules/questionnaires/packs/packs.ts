import type { NewVersion } from '../records.js';
import { DIABETES_CHECK, DIABETES_WEEK } from './diabetes-check.js';
import { HYPERTENSION_CHECK } from './hypertension-check.js';
import { WOUND_AND_PAIN } from './wound-and-pain.js';

/** Every pack the product brings. */
export const PACKS: readonly Omit<NewVersion, 'organizationId'>[] = [
  WOUND_AND_PAIN,
  HYPERTENSION_CHECK,
  DIABETES_CHECK,
  DIABETES_WEEK,
];
