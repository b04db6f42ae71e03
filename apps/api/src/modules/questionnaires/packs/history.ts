import type { ShippedHistory } from '../../../platform/shipped.js';

/**
 * Fingerprint of each pack in each release. Who changes a pack adds the new one at the end of its line: an organization
 * that still has an earlier one, unchanged, is given the new one at its next start.
 */
export const PACK_HISTORY: ShippedHistory = {
  'wound-and-pain': ['d65a04dd0f6aa383'],
  'hypertension-check': ['73281fc10c81334f'],
  'diabetes-check': ['121be577cd36308b'],
  'diabetes-week': ['2a776e4877a00c4f'],
};
