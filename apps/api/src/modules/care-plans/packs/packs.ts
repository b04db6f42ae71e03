import type { Pathway } from '@suian/domain/schedule/pathway';
import { HYPERTENSION } from './hypertension.js';
import { POST_OP_WOUND_PAIN } from './post-op-wound-pain.js';
import { TYPE_2_DIABETES } from './type-2-diabetes.js';

/** Every pathway the product brings. */
export const PATHWAY_PACKS: readonly Pathway[] = [POST_OP_WOUND_PAIN, TYPE_2_DIABETES, HYPERTENSION];
