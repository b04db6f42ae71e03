import type { FactCode, TierProposal } from './tier-rules.js';

const FACT_NAMES: Record<FactCode, string> = {
  age: '年龄',
  operation: '手术',
  diagnoses: '诊断',
  hba1c: 'HbA1c',
  'kidney-disease': '肾病情况',
  complications: '并发症情况',
  'lives-alone': '是否独居',
  adherence: '随访记录',
  'missed-calls': '电话记录',
  'critical-alerts': '预警记录',
};

/** “HbA1c 9.6%，高于 9%；缺肾病情况” – for nurses, in one line. */
export function tierWords({
  tier,
  reasons,
  missing,
}: Pick<TierProposal, 'tier' | 'reasons' | 'missing'>): string {
  const names = missing.map((code) => FACT_NAMES[code]).join('、');
  const gaps = /^[A-Z]/i.test(names) ? ` ${names}` : names;
  const said = reasons.map(({ words }) => words);
  if (gaps !== '') said.push(tier === 'medium' && said.length === 0 ? `缺${gaps}，先按中危` : `缺${gaps}`);
  return said.join('；');
}
