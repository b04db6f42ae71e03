import type { MessageFacts } from '../../message-kinds.js';
import { fillTemplate } from './fill-template.js';

const FACTS: MessageFacts = {
  subject: '出院随访',
  organizationName: '江岚市第二人民医院',
  departmentName: '骨科三病区',
  until: new Date('2026-08-01T07:01:00.000Z'),
  zone: 'Asia/Shanghai',
  hint: '点开填一下，几分钟就好',
};

function filled(key: string, label: string, facts = FACTS, choices: string[] = []) {
  return fillTemplate({ fields: [{ key, label, choices }] }, facts)?.[key];
}

describe("a field of a hospital's own template", () => {
  it.each([
    ['thing4', '医院名称', '江岚市第二人民医院'],
    ['thing1', '就诊科室', '骨科三病区'],
    ['thing2', '温馨提示', '点开填一下，几分钟就好'],
    ['thing9', '随访项目', '出院随访'],
    ['time3', '截止时间', '2026年8月1日 15:01'],
    ['date3', '日期', '2026年8月1日 15:01'],
    ['phrase1', '状态', '待完成'],
  ])('%s under %s says %s', (key, label, text) => expect(filled(key, label)).toBe(text));

  it('says the hospital where no ward is known', () => {
    expect(filled('thing1', '科室', { ...FACTS, departmentName: null })).toBe('江岚市第二人民医院');
  });

  it('cuts a name that is too long', () => {
    const organizationName = '江岚市第二人民医院东院区康复医学中心大楼甲座';
    expect(filled('thing4', '医院', { ...FACTS, organizationName })).toBe(
      '江岚市第二人民医院东院区康复医学中心大…',
    );
  });

  it('takes the choice that says it is still to do', () => {
    expect(filled('enum1', '状态', FACTS, ['已完成', '待完成'])).toBe('待完成');
  });

  it.each([
    ['a patient’s name', 'name1', '姓名'],
    ['an amount', 'amount2', '金额'],
    ['an enum without our choice', 'enum1', '状态'],
    ['a kind nobody knows', 'mystery7', '其他'],
  ])('cannot be %s', (_, key, label) => expect(filled(key, label)).toBeUndefined());
});
