import type { Pathway, PathwayStep } from '@suian/domain/schedule/pathway';

const WOUND_AND_PAIN = 'wound-and-pain';

/** Asked in the morning, due in the evening; later steps leave more days to answer. */
function step(day: number, closesDaysAfter: number): PathwayStep {
  return {
    key: `day-${day}`,
    title: `术后第 ${day} 天：伤口和疼痛`,
    day,
    opensDaysBefore: 0,
    opensAtTime: '08:00',
    dueAtTime: '20:00',
    closesDaysAfter,
    questionnaire: WOUND_AND_PAIN,
  };
}

/** 术后伤口与疼痛: counts from the operation. A sample: no clinician has signed it. */
export const POST_OP_WOUND_PAIN: Pathway = {
  key: 'post-op-wound-pain',
  name: '术后伤口与疼痛',
  anchor: 'operation',
  steps: [step(1, 1), step(3, 1), step(7, 2), step(14, 3), step(30, 5)],
  proposedTier: 'medium',
  proposedTierReason: '缺评估资料，先按中危',
};
