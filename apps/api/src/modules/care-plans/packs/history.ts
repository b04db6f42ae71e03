import type { ShippedHistory } from '../../../platform/shipped.js';

/** As of the questionnaires: who changes a pathway adds its new fingerprint at the end of its line. */
export const PATHWAY_HISTORY: ShippedHistory = {
  'post-op-wound-pain': ['fb1dd4ed0641169d'],
  'type-2-diabetes': ['e8f6ff46a1833df7'],
  hypertension: ['c0c6bc0a31cc2771'],
};
