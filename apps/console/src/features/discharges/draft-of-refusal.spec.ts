import type { RefusedFields } from '@suian/contracts/intake';
import { checkRegistration } from './check-registration.js';
import { draftOfRefusal } from './draft-of-refusal.js';

const CAME: RefusedFields = {
  ...{ departmentId: null, departmentName: '骨三科', name: '彭华', sex: 'female', birthOn: null },
  ...{ mrn: 'HIS2026009', phone: '13800006012', idNo: null, visitNo: 'V9', admittedOn: null },
  ...{ dischargedOn: null, diagnosis: '膝关节炎', operation: { name: '膝关节置换', on: '2026-11-19' } },
};

describe('a refused discharge in the form', () => {
  it('stands in its boxes; a date that did not come is asked for, not made up', () => {
    const draft = draftOfRefusal(CAME, 'my-department');
    expect(draft).toMatchObject({ name: '彭华', visitNo: 'V9', operationOn: '2026-11-19', dischargedOn: '' });
    expect(draft.departmentId).toBe('my-department');
    expect(checkRegistration(draft, '2026-11-21')).toEqual({ dischargedOn: '请填出院日期' });
  });
});
