import type { IntakeSourceCard } from '@suian/contracts/intake';

const KIND: Record<IntakeSourceCard['kind'], string> = {
  key: '医院系统',
  hl7: 'HL7 接口',
  form: '手工登记',
  file: '导入名单',
};

/** Where discharges come from, and who has gone silent. */
export const sourceWords = {
  title: '登记从哪里来',
  listLabel: '各个来源',
  kind: KIND,
  named: (name: string) => name,
  never: '还没传来过',
  last: (at: string) => `最近一次 ${at}`,
  today: (units: number) => `今天 ${units} 人`,
  refusedToday: (count: number) => `今天退回 ${count}`,
  open: (count: number) => `${count} 条等着处理`,
  silent: (name: string, at: string) => `${name} ${at} 后没有消息`,
  silentNote: '平时这时候该有消息了。出院的人先手工登记，别等；请信息科看看接口。',
  seeSources: '看各个来源',
  came: (name: string, at: string) => `${name} ${at} 传来`,
} as const;
