import type { FirstStaff, FirstStart } from '@suian/contracts/first-start';

export const PASSWORD = 'zhu-yuan-bu-7';
export const API_KEY = 'sk_test_3f1c5c1e9a';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

function staff(username: string, name: string, role: FirstStaff['role'], departments: string[]) {
  return { username, name, role, password: PASSWORD, departments };
}

/** Two hospitals: one with two departments, so that scope can be crossed in both ways. */
export const TEST_WARD: FirstStart = {
  organizations: [
    {
      name: '江岚市第二人民医院',
      zone: 'Asia/Shanghai',
      controller: '江岚市第二人民医院',
      contact: '07000120000',
      departments: [
        {
          name: '骨科三病区',
          code: 'ortho3',
          wardPhone: '07000123456',
          duty: [{ weekdays: everyDay, from: '08:00', to: '17:30' }],
          dailyRoundAt: '09:00',
          answeredAtNight: true,
        },
        {
          name: '普外科二病区',
          code: 'surg2',
          wardPhone: '07000127788',
          duty: [{ weekdays: everyDay, from: '00:00', to: '24:00' }],
          dailyRoundAt: '09:00',
          answeredAtNight: true,
        },
      ],
      staff: [
        staff('nurse', '何佳敏', 'nurse', ['ortho3']),
        staff('colleague', '许敏', 'nurse', ['ortho3']),
        staff('elsewhere', '石楠', 'nurse', ['surg2']),
        staff('doctor', '梁志远', 'doctor', ['ortho3']),
        staff('supervisor', '方宁', 'supervisor', ['ortho3', 'surg2']),
        staff('admin', '管理员', 'admin', []),
      ],
      integrationKeys: [{ name: 'HIS', key: API_KEY }],
    },
    {
      name: '青禾县人民医院',
      zone: 'Asia/Shanghai',
      controller: '青禾县人民医院',
      contact: '07010120000',
      departments: [
        {
          name: '外科',
          code: 'surg',
          wardPhone: '07010123456',
          duty: [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }],
          dailyRoundAt: '09:00',
          answeredAtNight: false,
        },
      ],
      staff: [staff('stranger', '严青', 'nurse', ['surg'])],
      integrationKeys: [],
    },
  ],
};
