import type { Pathway, PathwayStep, RiskTier } from '@suian/domain/schedule/pathway';

const CHECK = 'diabetes-check';
const SHORT_CHECK = 'diabetes-week';

const FROM_MORNING = { day: 0, opensDaysBefore: 0, opensAtTime: '08:00', dueAtTime: '18:00' };

const only = (tier: RiskTier): Pick<PathwayStep, 'tiers'> => ({ tiers: [tier] });

/** 高危: 每周提醒. The seed's AI call is not sent yet; a short WeChat check stands for it. */
const WEEKLY_REMINDER: PathwayStep = {
  ...FROM_MORNING,
  key: 'weekly-reminder',
  title: '糖尿病每周小问',
  repeats: [{ unit: 'weeks', every: 1, from: 1, until: null }],
  closesDaysAfter: 2,
  questionnaire: SHORT_CHECK,
  // A nurse rings each month anyway: a week without an answer makes no call.
  onSilence: 'nothing',
  ...only('high'),
};

/** 高危: 每月人工随访. */
const MONTHLY_CALL: PathwayStep = {
  ...FROM_MORNING,
  key: 'monthly-call',
  title: '糖尿病每月电话随访',
  repeats: [{ unit: 'months', every: 1, from: 1, until: null }],
  closesDaysAfter: 7,
  questionnaire: CHECK,
  channel: 'phone',
  ...only('high'),
};

/** 中危: 每两周个性化教育. Until lessons can be sent, the short check's advice is the lesson. */
const FORTNIGHTLY_LESSON: PathwayStep = {
  ...FROM_MORNING,
  key: 'fortnightly-lesson',
  title: '糖尿病两周小问',
  repeats: [{ unit: 'weeks', every: 2, from: 2, until: null }],
  closesDaysAfter: 4,
  questionnaire: SHORT_CHECK,
  onSilence: 'nothing',
  ...only('medium'),
};

/** 中危: 季度人工评估. */
const QUARTERLY_CALL: PathwayStep = {
  ...FROM_MORNING,
  key: 'quarterly-call',
  title: '糖尿病每季度电话评估',
  repeats: [{ unit: 'months', every: 3, from: 3, until: null }],
  opensDaysBefore: 3,
  closesDaysAfter: 14,
  questionnaire: CHECK,
  channel: 'phone',
  ...only('medium'),
};

/** 低危: 每月自动问卷. */
const MONTHLY_CHECK: PathwayStep = {
  ...FROM_MORNING,
  key: 'monthly-check',
  title: '糖尿病每月问卷',
  repeats: [{ unit: 'months', every: 1, from: 1, until: null }],
  closesDaysAfter: 7,
  questionnaire: CHECK,
  ...only('low'),
};

/** 2 型糖尿病: by tier, counts from the discharge, without end. A sample: no clinician has signed it. */
export const TYPE_2_DIABETES: Pathway = {
  key: 'type-2-diabetes',
  name: '2 型糖尿病随访',
  anchor: 'discharge',
  steps: [WEEKLY_REMINDER, MONTHLY_CALL, FORTNIGHTLY_LESSON, QUARTERLY_CALL, MONTHLY_CHECK],
  proposedTier: 'medium',
  proposedTierReason: '缺 HbA1c，先按中危',
  tierRules: ['diabetes-tier', 'general-risk'],
  matches: {
    codes: ['E11', 'E14'],
    words: ['糖尿病'],
    butNot: ['1型糖尿病', '糖尿病前期', '糖尿病家族史', '否认糖尿病', '无糖尿病', '继发性糖尿病'],
    never: ['妊娠'],
  },
  order: 10,
};
