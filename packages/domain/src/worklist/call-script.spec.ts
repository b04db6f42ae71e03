import { addressOf, fillScript, spokenDate, type CallScript } from './call-script.js';

const script: CallScript = {
  version: '1',
  isSample: true,
  source: '试',
  segments: [
    {
      key: 'opening',
      title: '开场白',
      quoted: '您好，我是XX医院的XX',
      clauses: ['{patient?}您好，', '我是{hospital}{ward?}的{nurse}。', '您是{dischargedOn}出院的。'],
    },
    { key: 'closing', title: '结束语', quoted: '', clauses: ['谢谢您。'] },
  ],
};

describe('a script', () => {
  const opening = (words: Parameters<typeof fillScript>[1]) => fillScript(script, words)[0]?.text;

  it('is said in the words of this patient', () => {
    const words = {
      patient: '周阿姨',
      hospital: '二院',
      ward: '骨科',
      nurse: '何佳敏',
      dischargedOn: '10月14日',
    };
    expect(opening(words)).toBe('周阿姨您好，我是二院骨科的何佳敏。您是10月14日出院的。');
  });

  it('leaves out what it does not know, and never says undefined', () => {
    expect(opening({ hospital: '二院', nurse: '何佳敏', ward: null })).toBe('您好，我是二院的何佳敏。');
    expect(opening({ hospital: '二院', dischargedOn: '' })).toBe('您好，');
    expect(fillScript(script, {})[1]).toEqual({ key: 'closing', title: '结束语', text: '谢谢您。' });
  });
});

describe('how somebody is addressed', () => {
  it.each([
    ['周桂兰', 'female', 68, '周阿姨'],
    ['周桂兰', 'female', 54, '周女士'],
    ['李明', 'male', 55, '李叔叔'],
    ['李明', 'male', null, '李先生'],
    ['欧阳震华', 'male', 30, '欧阳先生'],
    ['欧阳', 'male', 30, '欧先生'],
    ['李明', 'unknown', 70, null],
    ['阿卜杜热合曼·买买提', 'male', 70, null],
    ['John Smith', 'male', 70, null],
    ['王', 'male', 70, null],
  ] as const)('%s, %s, %s: %s', (name, sex, age, expected) => {
    expect(addressOf({ name, sex, age })).toBe(expected);
  });

  it('says a date as people do', () => {
    expect(spokenDate('2026-10-04')).toBe('10月4日');
  });
});
