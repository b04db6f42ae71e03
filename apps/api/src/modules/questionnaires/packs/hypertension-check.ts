import type { NewVersion } from '../records.js';
import { hypertensionCheckAdvice } from './hypertension-check.advice.js';
import { hypertensionCheckItems } from './hypertension-check.items.js';
import { hypertensionCheckRules } from './hypertension-check.rules.js';

/** Living with high blood pressure: symptoms, pressure, medicine, habits. A sample: no clinician has signed it. */
export const HYPERTENSION_CHECK: Omit<NewVersion, 'organizationId'> = {
  series: 'hypertension-check',
  title: '血压和身体情况',
  questionnaire: hypertensionCheckItems,
  pack: {
    ruleVersion: 'hypertension-check.r1',
    adviceVersion: 'hypertension-check.a1',
    signedOffBy: null,
    concerns: {
      'blood-pressure': '血压',
      'heart-or-brain': '心脑血管急症可疑',
      medicine: '用药',
      'well-being': '不舒服',
    },
    rules: hypertensionCheckRules,
    advice: hypertensionCheckAdvice,
  },
  signedOffBy: null,
};
