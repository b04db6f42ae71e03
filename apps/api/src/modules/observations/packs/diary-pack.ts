import { limitRules, type AppliedLimit } from '@suian/domain/diary/applied-limits';
import type { RulePack } from '@suian/domain/triage/concern-rule';
import { DIARY_ADVICE_VERSION, DIARY_CONCERNS, diaryAdvice } from './diary-advice.js';

/** Raised with every change of the sample limits. */
export const DIARY_RULE_VERSION = 'diary-2026-11';

/** The limits of one patient and metric, with their words. No clinician has signed them yet: 样例. */
export function diaryPack(applied: readonly AppliedLimit[]): RulePack {
  return {
    ruleVersion: DIARY_RULE_VERSION,
    adviceVersion: DIARY_ADVICE_VERSION,
    signedOffBy: null,
    concerns: DIARY_CONCERNS,
    rules: limitRules(applied),
    advice: diaryAdvice,
  };
}

/** Keys of the rules that alarm at once. */
export function emergencyRulesOf(applied: readonly AppliedLimit[]): string[] {
  return applied
    .filter(({ limit, value }) => limit.band === 'emergency' && value !== null)
    .map(({ limit }) => limit.slot);
}
