import type { FirstOrganization, FirstStart } from '@suian/contracts/first-start';
import type { Role } from '@suian/contracts/permissions';

export interface DemoLogin {
  username: string;
  name: string;
  role: Role;
  password: string;
  organization: string;
  departments: string[];
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WORKING_DAYS = [1, 2, 3, 4, 5];

/** The demo hospital system of the first organization. */
export const demoApiKey = 'sk_demo_jianglan_his_4f7c21a9d06b';
/** Its integration engine, which speaks HL7 v2. */
export const demoHl7Key = 'sk_demo_jianglan_hl7_9d30e6b1f842';
const QINGHE_API_KEY = 'sk_demo_qinghe_his_b83e5d1740ca';

const JIANGLAN: FirstOrganization = {
  name: '江岚市第二人民医院',
  zone: 'Asia/Shanghai',
  controller: '江岚市第二人民医院',
  contact: '随访中心 07000123400',
  departments: [
    {
      name: '骨科三病区',
      code: 'ortho3',
      wardPhone: '07000123456',
      duty: [{ weekdays: EVERY_DAY, from: '08:00', to: '17:30' }],
      dailyRoundAt: '09:00',
      answeredAtNight: true,
    },
    {
      name: '普外科二病区',
      code: 'surg2',
      wardPhone: '07000123457',
      duty: [{ weekdays: EVERY_DAY, from: '07:30', to: '21:30' }],
      dailyRoundAt: '09:30',
      answeredAtNight: true,
    },
    {
      name: '内科一病区',
      code: 'med1',
      wardPhone: '07000123458',
      duty: [{ weekdays: EVERY_DAY, from: '08:00', to: '17:30' }],
      dailyRoundAt: '09:00',
      answeredAtNight: true,
    },
  ],
  staff: [
    { ...named('20318', '何佳敏'), role: 'nurse', departments: ['ortho3', 'surg2', 'med1'] },
    { ...named('20322', '许敏'), role: 'nurse', departments: ['ortho3'] },
    { ...named('20331', '石楠'), role: 'nurse', departments: ['surg2'] },
    { ...named('20340', '卢晓岚'), role: 'nurse', departments: ['med1'] },
    { ...named('10205', '顾闻舟'), role: 'doctor', departments: ['ortho3', 'surg2', 'med1'] },
    { ...named('20107', '纪春梅'), role: 'supervisor', departments: ['ortho3', 'surg2', 'med1'] },
    { ...named('admin2', '信息科值班'), role: 'admin', departments: [] },
  ],
  integrationKeys: [
    { name: '院内 HIS', key: demoApiKey },
    { name: '集成平台 HL7', key: demoHl7Key },
  ],
};

const QINGHE: FirstOrganization = {
  name: '青禾县人民医院',
  zone: 'Asia/Shanghai',
  controller: '青禾县人民医院',
  contact: '医务科 07000654300',
  departments: [
    {
      name: '外科',
      code: 'surg',
      wardPhone: '07000654321',
      duty: [
        { weekdays: WORKING_DAYS, from: '08:00', to: '17:30' },
        { weekdays: [6], from: '08:00', to: '12:00' },
      ],
      dailyRoundAt: '08:30',
      answeredAtNight: false,
    },
  ],
  staff: [
    { ...named('30411', '田雨'), role: 'nurse', departments: ['surg'] },
    { ...named('30416', '巩小芸'), role: 'nurse', departments: ['surg'] },
    { ...named('30102', '尚德厚'), role: 'doctor', departments: ['surg'] },
    { ...named('30105', '穆秋'), role: 'supervisor', departments: ['surg'] },
    { ...named('admin3', '信息科值班'), role: 'admin', departments: [] },
  ],
  integrationKeys: [{ name: '县医院 HIS', key: QINGHE_API_KEY }],
};

/** Two invented hospitals with four departments. Only ever for a demo: the passwords are printed here. */
export function demoFirstStart(): FirstStart {
  return structuredClone({ organizations: [JIANGLAN, QINGHE] });
}

/** Everybody who can sign in to the demo. */
export const demoLogins: readonly DemoLogin[] = [JIANGLAN, QINGHE].flatMap(({ name: organization, staff }) =>
  staff.map((each) => ({ ...each, organization })),
);

function named(username: string, name: string): { username: string; name: string; password: string } {
  return { username, name, password: `demo-ward-${username}` };
}
