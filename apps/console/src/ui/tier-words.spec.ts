import { decidedWords, factValueWords, judgedByWords, missingWords } from './tier-words.js';

describe('a tier in words', () => {
  it.each([
    ['hba1c', 9.6, '9.6%'],
    ['adherence', 0.426, '43%'],
    ['age', 81, '81 岁'],
    ['missed-calls', 3, '3 次'],
    ['kidney-disease', true, '有'],
    ['complications', false, '没有'],
    ['lives-alone', false, '不是'],
  ] as const)('says %s %s as %s', (code, value, said) => {
    expect(factValueWords(code, value)).toBe(said);
  });

  it('says what is missing', () => {
    expect(missingWords('hba1c')).toBe('缺 HbA1c');
    expect(missingWords('lives-alone')).toBe('缺是否独居');
  });

  it('says which rules judged, and in which version', () => {
    const tier = 'high' as const;
    const sets = [
      { key: 'diabetes-tier', version: 'diabetes-tier.t1', name: '糖尿病分层', tier },
      { key: 'general-risk', version: 'general-risk.t2', name: '总体风险', tier },
    ];
    expect(judgedByWords(sets)).toBe('糖尿病分层 t1、总体风险 t2');
  });

  it('says what a decision did', () => {
    expect(decidedWords('丁*荣', { state: 'accepted', decidedTier: 'high' })).toContain('已改为高危');
    expect(decidedWords('丁*荣', { state: 'overridden', decidedTier: 'low' })).toContain('已定为低危');
    expect(decidedWords('丁*荣', { state: 'rejected', decidedTier: null })).toContain('分级不变');
  });
});
