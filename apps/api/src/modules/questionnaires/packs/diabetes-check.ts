import type { RulePack } from '@suian/domain/triage/concern-rule';
import { itemsOf } from '@suian/domain/triage/condition';
import type { NewVersion } from '../records.js';
import { diabetesCheckAdvice } from './diabetes-check.advice.js';
import { diabetesCheckItems } from './diabetes-check.items.js';
import { diabetesCheckRules } from './diabetes-check.rules.js';

const pack: RulePack = {
  ruleVersion: 'diabetes-check.r1',
  adviceVersion: 'diabetes-check.a1',
  signedOffBy: null,
  concerns: {
    glucose: '血糖',
    'diabetes-emergency': '糖尿病急症可疑',
    medicine: '用药',
    'well-being': '不舒服',
  },
  rules: diabetesCheckRules,
  advice: diabetesCheckAdvice,
};

/** Living with type 2 diabetes: danger, symptoms, sugar, medicine, habits. A sample: no clinician has signed it. */
export const DIABETES_CHECK: Omit<NewVersion, 'organizationId'> = {
  series: 'diabetes-check',
  title: '血糖和身体情况',
  questionnaire: diabetesCheckItems,
  pack,
  signedOffBy: null,
};

/** What is asked between two whole checks. */
const SHORT = ['danger', 'symptoms', 'measured', 'glucose', 'low-sugar', 'medicine', 'note'];
const shortRules = diabetesCheckRules.filter(({ when }) =>
  itemsOf(when).every((item) => SHORT.includes(item)),
);

/** The same in short, for every week: the same questions, judged by the same rules. */
export const DIABETES_WEEK: Omit<NewVersion, 'organizationId'> = {
  series: 'diabetes-week',
  title: '血糖小问',
  questionnaire: {
    title: '血糖小问',
    items: diabetesCheckItems.items.filter(({ linkId }) => SHORT.includes(linkId)),
  },
  pack: {
    ...pack,
    ruleVersion: 'diabetes-week.r1',
    adviceVersion: 'diabetes-week.a1',
    rules: shortRules,
    advice: diabetesCheckAdvice.filter(({ key }) => shortRules.some(({ advice }) => advice === key)),
  },
  signedOffBy: null,
};
