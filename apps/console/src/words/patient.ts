import type { BindingState, IntakeSource, PauseReason, PlanState, Sex } from '@suian/contracts/patients';
import type { RiskTier } from '@suian/domain/schedule/pathway';

const SEX: Record<Sex, string> = { male: '男', female: '女', other: '其他', unknown: '性别不详' };
const TIER: Record<RiskTier, string> = { high: '高危', medium: '中危', low: '低危' };
const PLAN: Record<PlanState, string> = {
  none: '没有方案',
  proposed: '待确认',
  confirmed: '随访中',
  ended: '已结束',
};
const BINDING: Record<BindingState, string> = {
  bound: '已绑定',
  'not-bound': '没绑定',
  'no-phone': '没留电话',
};

const SOURCE: Record<IntakeSource, string> = {
  form: '手工登记',
  fhir: '医院系统',
  hl7: '医院系统 HL7',
  file: '导入名单',
};
const PAUSED: Record<PauseReason, string> = {
  readmitted: '再次住院，暂停随访',
  'discharge-cancelled': '出院已撤销，暂停随访',
};

/** What is said of a patient on every screen. */
export const patientWords = {
  sex: SEX,
  tier: TIER,
  plan: PLAN,
  binding: BINDING,
  source: SOURCE,
  paused: PAUSED,
  age: (age: number) => `${age} 岁`,
  ageUnknown: '年龄不详',
  mrn: (masked: string) => `住院号 ${masked}`,
  phone: (masked: string) => `电话 ${masked}`,
  noPhone: '没留电话',
  showFullName: '显示全名',
  showNameAndPhone: '显示全名和电话',
  showFullNameNote: '查看会留痕',
  sample: '样例，未经临床签发',
};
