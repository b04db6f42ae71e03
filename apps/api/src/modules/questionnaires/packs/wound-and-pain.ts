import type { NewVersion } from '../records.js';
import { woundAndPainAdvice } from './wound-and-pain.advice.js';
import { woundAndPainItems } from './wound-and-pain.items.js';
import { woundAndPainRules } from './wound-and-pain.rules.js';

/** After an operation: wound, temperature, pain, signs of a clot. A sample: no clinician has signed it. */
export const WOUND_AND_PAIN: Omit<NewVersion, 'organizationId'> = {
  series: 'wound-and-pain',
  title: '伤口和疼痛',
  questionnaire: woundAndPainItems,
  pack: {
    ruleVersion: 'wound-and-pain.r1',
    adviceVersion: 'wound-and-pain.a1',
    signedOffBy: null,
    concerns: { wound: '伤口感染可疑', pain: '疼痛控制不好', clot: '血栓可疑' },
    rules: woundAndPainRules,
    advice: woundAndPainAdvice,
  },
  signedOffBy: null,
};
