import type { RefusedFields } from '@suian/contracts/intake';
import { refusedFacts } from './refused-facts.js';

const NOTHING: RefusedFields = {
  ...{ departmentId: null, departmentName: null, name: null, sex: null, birthOn: null, mrn: null },
  ...{ phone: null, idNo: null, visitNo: null, admittedOn: null, dischargedOn: null, diagnosis: null },
  operation: null,
};

describe('what came with a refused discharge', () => {
  it('names what is missing where the form needs it, and leaves out the rest', () => {
    expect(refusedFacts(NOTHING).map(({ label, value }) => [label, value])).toEqual([
      ['姓名', null],
      ['性别', null],
      ['住院号', null],
      ['出院', null],
    ]);
  });

  it('says an operation with its day', () => {
    const facts = refusedFacts({
      ...NOTHING,
      sex: 'female',
      operation: { name: '髋置换', on: '2026-11-20' },
    });
    expect(facts).toContainEqual({ label: '性别', value: '女' });
    expect(facts).toContainEqual({ label: '手术', value: '髋置换 2026-11-20' });
  });
});
