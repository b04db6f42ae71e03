import { CALM, type JudgedBy, type TierRuleSet } from './tier-rules.js';

const OURS = '随安拟定，种子文件没有给出；样例，由本院核定后签发';
const SEED_RISK =
  '种子文件二《随访频率设计》：高危为病情危重、并发症风险高；数值为随安拟定，由本院核定后签发';
const SEED_DIABETES = '种子文件四《糖尿病分层》：HbA1c > 9% 或合并肾病为高危';
const SEED_DIABETES_GAP =
  '随安拟定：用种子文件四的 7% 与 9% 补出中危（7% 至 9%）和低危（< 7%）；由本院核定后签发';
const SEED_ABC =
  '种子文件三《ABC 三类》：A 高风险或低依从，B 中等风险，C 稳定期；界线为随安拟定，由本院核定后签发';

/** 总体风险. */
export const GENERAL_RISK: TierRuleSet = {
  key: 'general-risk',
  version: 'general-risk.t1',
  name: '总体风险',
  needs: ['age', 'complications', 'lives-alone'],
  rules: [
    {
      code: 'critical-alert',
      tier: 'high',
      when: { fact: 'critical-alerts', atLeast: 1 },
      words: '有 {value} 条紧急预警未处理完',
      source: SEED_RISK,
    },
    {
      code: 'complications',
      tier: 'high',
      when: { fact: 'complications', is: true },
      words: '有并发症',
      source: SEED_RISK,
    },
    {
      code: 'old-and-alone',
      tier: 'high',
      when: {
        all: [
          { fact: 'age', atLeast: 80 },
          { fact: 'lives-alone', is: true },
        ],
      },
      words: '{value} 岁，独居',
      source: OURS,
    },
    { code: 'old', tier: 'medium', when: { fact: 'age', atLeast: 75 }, words: '{value} 岁', source: OURS },
    {
      code: 'lives-alone',
      tier: 'medium',
      when: { fact: 'lives-alone', is: true },
      words: '独居',
      source: OURS,
    },
    {
      code: 'many-diagnoses',
      tier: 'medium',
      when: { fact: 'diagnoses', atLeast: 3 },
      words: '诊断 {value} 项',
      source: OURS,
    },
    {
      code: 'operated',
      tier: 'medium',
      when: { fact: 'operation', is: true },
      words: '这次住院做了手术',
      source: OURS,
    },
  ],
  calm: { words: '病情稳定，没有加重风险的情况', source: SEED_RISK },
};

/** 糖尿病分层, by HbA1c and kidney. */
export const DIABETES_TIER: TierRuleSet = {
  key: 'diabetes-tier',
  version: 'diabetes-tier.t1',
  name: '糖尿病分层',
  needs: ['hba1c', 'kidney-disease'],
  rules: [
    {
      code: 'hba1c-high',
      tier: 'high',
      when: { fact: 'hba1c', above: 9 },
      words: 'HbA1c {value}%，高于 9%',
      source: SEED_DIABETES,
    },
    {
      code: 'kidney-disease',
      tier: 'high',
      when: { fact: 'kidney-disease', is: true },
      words: '合并肾病',
      source: SEED_DIABETES,
    },
    {
      code: 'hba1c-over-target',
      tier: 'medium',
      when: { fact: 'hba1c', atLeast: 7 },
      words: 'HbA1c {value}%，没有到 7% 以下',
      source: SEED_DIABETES_GAP,
    },
  ],
  calm: { words: 'HbA1c 在 7% 以下，没有肾病', source: SEED_DIABETES_GAP },
};

/** ABC 三类: by how somebody keeps to what was agreed. */
export const ADHERENCE_ABC: TierRuleSet = {
  key: 'adherence-abc',
  version: 'adherence-abc.t1',
  name: '依从性 A/B/C',
  needs: ['adherence'],
  rules: [
    {
      code: 'adherence-low',
      tier: 'high',
      when: { fact: 'adherence', below: 0.5 },
      words: '随访按时完成 {value}，不到一半',
      source: SEED_ABC,
    },
    {
      code: 'calls-missed',
      tier: 'high',
      when: { fact: 'missed-calls', atLeast: 3 },
      words: '{value} 次电话没有接通',
      source: SEED_ABC,
    },
    {
      code: 'adherence-middling',
      tier: 'medium',
      when: { fact: 'adherence', below: 0.8 },
      words: '随访按时完成 {value}',
      source: SEED_ABC,
    },
  ],
  calm: { words: '随访按时完成', source: SEED_ABC },
  groups: { high: 'A', medium: 'B', low: 'C' },
};

/** Every set the product brings: samples, signed by nobody. */
export const TIER_RULE_SETS: readonly TierRuleSet[] = [GENERAL_RISK, DIABETES_TIER, ADHERENCE_ABC];

/** Where a rule, or a set's word for nothing to worry about, comes from; null: that version is not known any more. */
export function sourceOf(judgedBy: readonly JudgedBy[], code: string): string | null {
  for (const { key, version } of judgedBy) {
    const ruleSet = TIER_RULE_SETS.find((each) => each.key === key && each.version === version);
    const rule = ruleSet?.rules.find((each) => each.code === code);
    if (rule) return rule.source;
    if (ruleSet && code === CALM) return ruleSet.calm.source;
  }
  return null;
}

/** In the order asked for; a key nobody knows is left out. */
export function tierRuleSets(keys: readonly string[]): TierRuleSet[] {
  return keys.flatMap((key) => TIER_RULE_SETS.find((each) => each.key === key) ?? []);
}
