import type { Severity } from '@suian/domain/kernel/severity';
import type { DispositionOutcome } from '@suian/domain/triage/episode';

/** How an alert ends, in the words the nurse writes down. Samples of length and tone, no medical text. */
export interface Ending {
  outcome: DispositionOutcome;
  isReached: boolean;
  call: string;
  note: string;
  toPatient?: string;
}

export const NOT_REACHED = '响了很久没人接，过一会儿再打。';

const CALLED_120: Ending = {
  outcome: 'emergency-or-admitted',
  isReached: true,
  call: '本人接的，说话有点喘。请他坐着别动，已让家属打 120。',
  note: '家属已陪同到急诊，电话告知值班医生。',
  toPatient: '急诊医生已经知道您的情况，到了先说刚出院。',
};

const TO_DOCTOR: Ending = {
  outcome: 'referred-to-doctor',
  isReached: true,
  call: '女儿接的，按问卷逐条核对，和填的一致。',
  note: '已转给管床医生，医生回电后安排来院看伤口。',
  toPatient: '医生看过您填的内容，会直接打给您。',
};

const EARLIER: Ending = {
  outcome: 'earlier-revisit',
  isReached: true,
  call: '本人接的，描述清楚，目前能走动、能吃饭。',
  note: '复诊提前到后天上午，已说明要带的东西。',
  toPatient: '复诊提前到后天上午，带上出院小结和换药单。',
};

const ADVISED: Ending = {
  outcome: 'advised-by-phone',
  isReached: true,
  call: '本人接的，问了起因和现在的样子。',
  note: '已讲清休息、抬高和冷敷的做法，明天再看一次填写。',
  toPatient: '按电话里说的做，明天再填一次，我们会看。',
};

const MEDICATION: Ending = {
  outcome: 'medication-changed',
  isReached: true,
  call: '老伴接的，核对了正在吃的药和时间。',
  note: '请示医生后调整了止痛药的时间，已复述确认。',
  toPatient: '止痛药改在饭后吃，时间照电话里说的。',
};

const FALSE_ALARM: Ending = {
  outcome: 'false-alarm',
  isReached: true,
  call: '本人说按错了一格，实际没有这个情况。',
  note: '核对其余各项都好，按误填处理。',
  toPatient: '已经改记为没有，照常休息就好。',
};

const UNREACHABLE: Ending = {
  outcome: 'unreachable',
  isReached: false,
  call: '两个号码都打过，没有人接。',
  note: '连续两次没打通，下次随访再问。',
  toPatient: '给您打过电话没有打通，方便时请打病房。',
};

const READ: Ending = {
  outcome: 'advised-by-phone',
  isReached: true,
  call: '查房前打过，本人说已经好一些。',
  note: '嘱继续记录，下次随访再看。',
};

export const SUGAR_WAS_LOW: Ending = {
  outcome: 'advised-by-phone',
  isReached: true,
  call: '本人接的，说上午干活忘了加餐，心慌出汗，吃了糖和饼干已经缓过来。',
  note: '二十分钟后再测 5.8，已告知管床医生；嘱按时加餐，身边带糖。',
  toPatient: '按时吃饭和加餐，身边带几块糖；再不舒服先吃糖，再打病房。',
};

/** The usual ones stand twice. */
export const ENDINGS: Readonly<Record<Severity, readonly Ending[]>> = {
  critical: [CALLED_120, TO_DOCTOR, TO_DOCTOR, EARLIER, ADVISED],
  warning: [ADVISED, ADVISED, EARLIER, MEDICATION, TO_DOCTOR, FALSE_ALARM, UNREACHABLE],
  notice: [READ, READ, ADVISED, FALSE_ALARM],
};
