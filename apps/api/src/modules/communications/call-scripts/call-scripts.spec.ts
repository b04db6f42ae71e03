import { SCRIPT_SEGMENTS } from '@suian/domain/worklist/call-script';
import { CallScripts, type CallFacts } from './call-scripts.facade.js';
import { DISCHARGE_CALL } from './discharge-call.script.js';

const known: CallFacts = {
  hospital: '江岚市第二人民医院',
  ward: '骨科三病区',
  nurse: '何佳敏',
  patient: { name: '周桂兰', sex: 'female', birthOn: '1958-03-02' },
  today: '2026-10-21',
  dischargedOn: '2026-10-20',
  operation: { name: '左膝关节置换', day: 3 },
  topic: '伤口和疼痛',
  nextOn: '2026-10-27',
};
const unknown: CallFacts = {
  ...known,
  ward: null,
  patient: { name: '古丽', sex: 'unknown', birthOn: null },
  dischargedOn: null,
  operation: null,
  topic: null,
  nextOn: null,
};
const texts = (facts: CallFacts) =>
  Object.fromEntries(new CallScripts().spoken(facts).segments.map(({ key, text }) => [key, text]));

describe('the words of a call after discharge', () => {
  it('has the five segments, in order', () => {
    expect(DISCHARGE_CALL.segments.map(({ key }) => key)).toEqual([...SCRIPT_SEGMENTS]);
  });

  it('speaks to this patient', () => {
    expect(texts(known)).toMatchObject({
      opening:
        '周阿姨您好，我是江岚市第二人民医院骨科三病区的何佳敏，今天随访是想了解一下您出院后的康复情况。您是10月20日出院的，现在方便说两三分钟吗？',
      guidance: expect.stringContaining('建议您注意伤口和疼痛。') as string,
      revisit: expect.stringContaining('我们下一次随访是10月27日。') as string,
    });
    expect(texts(known).questions).toMatch(/^今天是您做完左膝关节置换的第 3 天，身体恢复得怎么样？/);
  });

  it('says nothing it does not know, and never an empty segment', () => {
    const all = Object.values(texts(unknown));
    expect(texts(unknown).opening).toMatch(/^您好，我是江岚市第二人民医院的何佳敏，/);
    expect(all.every((text) => text.length > 0)).toBe(true);
    expect(all.join('')).not.toMatch(/undefined|null|XX|X月|[{}]/);
  });

  it.each(DISCHARGE_CALL.segments)(
    '$title keeps the quoted sentence to the letter',
    ({ quoted, clauses }) => {
      const asQuoted = clauses
        .join('')
        .replace('{hospital}{ward?}', 'XX医院')
        .replace('{revisitOn}', 'X月X日')
        .replace('{patient?}', '')
        .replace('{topic}', 'XX事项')
        .replace('{nurse}', 'XX');
      expect(asQuoted).toContain(quoted);
    },
  );
});
