import type { Pathway, PathwayStep } from '@suian/domain/schedule/pathway';

const CHECK = 'hypertension-check';

const FROM_MORNING = { opensAtTime: '08:00', dueAtTime: '18:00' };

/** 前 3 个月每月电话 1 次. */
const MONTHLY_CALL: PathwayStep = {
  key: 'monthly-call',
  title: '高血压每月电话随访',
  day: 0,
  repeats: [{ unit: 'months', every: 1, from: 1, until: 3 }],
  opensDaysBefore: 0,
  ...FROM_MORNING,
  closesDaysAfter: 7,
  questionnaire: CHECK,
  channel: 'phone',
  role: 'nurse',
};

/** 之后每季度评估 1 次, by WeChat; who does not answer is rung. */
const QUARTERLY_CHECK: PathwayStep = {
  key: 'quarterly-check',
  title: '高血压每季度评估',
  day: 0,
  repeats: [{ unit: 'months', every: 3, from: 6, until: null }],
  opensDaysBefore: 3,
  ...FROM_MORNING,
  closesDaysAfter: 14,
  questionnaire: CHECK,
};

/** 季度家访, for those who cannot come. */
const QUARTERLY_VISIT: PathwayStep = {
  ...QUARTERLY_CHECK,
  key: 'quarterly-visit',
  title: '高血压每季度上门随访',
  channel: 'home-visit',
  role: 'nurse',
  tag: 'home-visit',
};

/** 高血压: counts from the discharge, without end. A sample: no clinician has signed it. */
export const HYPERTENSION: Pathway = {
  key: 'hypertension',
  name: '高血压随访',
  anchor: 'discharge',
  steps: [MONTHLY_CALL, QUARTERLY_CHECK, QUARTERLY_VISIT],
  proposedTier: 'medium',
  proposedTierReason: '缺评估资料，先按中危',
  tierRules: ['general-risk'],
  matches: {
    codes: ['I10', 'I11', 'I12', 'I13', 'I14', 'I15'],
    words: ['高血压'],
    butNot: ['肺动脉高血压', '高血压家族史', '否认高血压', '无高血压'],
    never: ['妊娠', '子痫'],
  },
  order: 20,
};
