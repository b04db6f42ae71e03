import { metricsOfMedicine } from './medicine-metrics.js';

describe('a medicine is marked on the trends its group is taken for', () => {
  it.each([
    ['苯磺酸氨氯地平片', ['blood-pressure']],
    ['硝苯地平控释片 30mg', ['blood-pressure']],
    ['马来酸依那普利片', ['blood-pressure']],
    ['缬沙坦氨氯地平片', ['blood-pressure']],
    ['沙库巴曲缬沙坦钠片', ['blood-pressure']],
    ['琥珀酸美托洛尔缓释片', ['blood-pressure', 'pulse']],
    ['卡维地洛', ['blood-pressure', 'pulse']],
    ['Carvedilol 6.25 MG', ['blood-pressure', 'pulse']],
    ['阿罗洛尔', ['blood-pressure', 'pulse']],
    ['盐酸地尔硫䓬', ['blood-pressure', 'pulse']],
    ['氢氯噻嗪片', ['blood-pressure', 'weight']],
    ['多沙唑嗪', ['blood-pressure']],
    ['伊伐布雷定', ['pulse']],
    ['门冬胰岛素30注射液', ['glucose']],
    ['格列美脲片', ['glucose']],
    ['恩格列净', ['glucose']],
    ['磷酸西格列汀片', ['glucose']],
    ['瑞格列奈', ['glucose']],
    ['盐酸二甲双胍缓释片', ['glucose']],
    ['阿卡波糖片', ['glucose']],
    ['司美格鲁肽注射液', ['glucose', 'weight']],
    ['度拉糖肽', ['glucose', 'weight']],
    ['布洛芬缓释胶囊', ['pain', 'temperature']],
    ['对乙酰氨基酚', ['pain', 'temperature']],
    ['塞来昔布胶囊 200mg', ['pain']],
    ['Amlodipine 5 MG Oral Tablet', ['blood-pressure']],
    ['lisinopril 10 MG Oral Tablet', ['blood-pressure']],
    ['Losartan', ['blood-pressure']],
    ['Metoprolol', ['blood-pressure', 'pulse']],
    ['24 HR metformin hydrochloride 500 MG', ['glucose']],
    ['Insulin glargine', ['glucose']],
    ['empagliflozin', ['glucose']],
    ['Glipizide', ['glucose']],
    ['ｉｎｓｕｌｉｎ', ['glucose']],
  ])('%s: %j', (name, metrics) => {
    expect(metricsOfMedicine(name)).toEqual(metrics);
  });

  it.each([
    '甲磺酸伊马替尼片（格列卫）',
    '马来酸噻吗洛尔滴眼液',
    '双氯芬酸二乙胺乳膏',
    '布洛芬乳膏',
    '利伐沙班片',
    '硫酸氢氯吡格雷片',
    '阿托伐他汀钙片',
    '盐酸氯丙嗪',
    '吩噻嗪',
    '盐酸异丙嗪',
    'alcohol prep pad',
    '',
  ])('%s: nowhere', (name) => {
    expect(metricsOfMedicine(name)).toEqual([]);
  });
});
