import type { Condition } from '@suian/domain/triage/condition';
import type { ConcernRule } from '@suian/domain/triage/concern-rule';
import { medicineLooks, medicineStopped } from './chronic-rules.js';

const SUGAR = 'glucose';
const EMERGENCY = 'diabetes-emergency';
const WELL_BEING = 'well-being';

const FORM = '国家基本公共卫生服务规范（第三版）2 型糖尿病患者健康管理';
const EMERGENCY_SOURCE = `${FORM}：危急情况紧急转诊。样例，由本院核定后签发`;
const BAND_SOURCE = `${FORM}：血糖 ≥ 16.7 或 ≤ 3.9 mmol/L；随安决定 35。样例，由本院核定后签发`;
const GROUP_SOURCE = `${FORM}危急情况中的多饮、多尿、出汗、食欲减退；随安决定 38：两样以上为紧急，单独一样为提醒。样例，由本院核定后签发`;
const NO_VALUE_SOURCE =
  '随安决定 38：出汗、心慌而没有血糖值，可能是低血糖；问卷里当时就报，比等 15 分钟更严。样例，由本院核定后签发';
const CONTROL_SOURCE = `${FORM}：空腹血糖 < 7.0 mmol/L 为控制满意，首次不满意 2 周内随访。样例，由本院核定后签发`;
const LOW_SOURCE = `${FORM}：低血糖反应 1 无 2 偶尔 3 频繁；级别为随安拟定。样例，由本院核定后签发`;
const MEDICINE_SOURCE = `${FORM}：服药依从性、药物不良反应，2 周内随访；用药中断转协调员（种子文件四）。样例，由本院核定后签发`;
const SYMPTOM_SOURCE = `${FORM}症状栏；级别为随安拟定。样例，由本院核定后签发`;

const hasSymptom = (...anyOf: string[]): Condition => ({ item: 'symptoms', anyOf });
const NO_VALUE: Condition = {
  any: [
    { item: 'measured', anyOf: ['no'] },
    { item: 'glucose', anyOf: ['unsure'] },
  ],
};
const bothOf = (a: string, b: string): Condition => ({ all: [hasSymptom(a), hasSymptom(b)] });

/** Every threshold of this pack stands here and nowhere else (about medicine: chronic-rules.ts). Bring a new `ruleVersion` with every change. */
export const diabetesCheckRules: readonly ConcernRule[] = [
  {
    key: 'danger-sign',
    concern: EMERGENCY,
    severity: 'critical',
    when: {
      item: 'danger',
      anyOf: [
        'confused',
        'acetone',
        'vomiting',
        'belly',
        'deep-breath',
        'flushed',
        'fast-heart',
        'fever',
        'vision-drop',
      ],
    },
    advice: 'emergency-now',
    source: EMERGENCY_SOURCE,
  },
  {
    key: 'sugar-low',
    concern: SUGAR,
    severity: 'critical',
    when: { item: 'glucose', atLeast: 0, below: 3.91 },
    advice: 'sugar-low-now',
    source: BAND_SOURCE,
  },
  {
    key: 'perhaps-low',
    concern: SUGAR,
    severity: 'critical',
    when: { all: [hasSymptom('sweating', 'palpitations'), NO_VALUE] },
    advice: 'perhaps-low-now',
    source: NO_VALUE_SOURCE,
  },
  {
    key: 'sugar-very-high',
    concern: SUGAR,
    severity: 'critical',
    when: { item: 'glucose', atLeast: 16.7 },
    advice: 'sugar-high-now',
    source: BAND_SOURCE,
  },
  {
    key: 'two-signs',
    concern: EMERGENCY,
    severity: 'critical',
    when: {
      any: [
        bothOf('thirst', 'urine'),
        bothOf('thirst', 'sweating'),
        bothOf('thirst', 'appetite'),
        bothOf('urine', 'sweating'),
        bothOf('urine', 'appetite'),
        bothOf('sweating', 'appetite'),
      ],
    },
    advice: 'sugar-high-now',
    source: GROUP_SOURCE,
  },
  {
    key: 'one-sign-no-value',
    concern: WELL_BEING,
    severity: 'warning',
    when: { all: [hasSymptom('thirst', 'urine', 'appetite'), NO_VALUE] },
    advice: 'measure-now',
    source: GROUP_SOURCE,
  },
  {
    key: 'one-sign',
    concern: WELL_BEING,
    severity: 'warning',
    when: hasSymptom('thirst', 'urine', 'sweating', 'appetite', 'palpitations'),
    advice: 'measure-again',
    source: GROUP_SOURCE,
  },
  {
    key: 'low-sugar-often',
    concern: SUGAR,
    severity: 'warning',
    when: { item: 'low-sugar', anyOf: ['often'] },
    advice: 'low-sugar-today',
    source: LOW_SOURCE,
  },
  medicineStopped(MEDICINE_SOURCE),
  {
    key: 'infection',
    concern: WELL_BEING,
    severity: 'warning',
    when: hasSymptom('infection'),
    advice: 'look-at-feet',
    source: SYMPTOM_SOURCE,
  },
  {
    key: 'sugar-not-controlled',
    concern: SUGAR,
    severity: 'notice',
    when: {
      all: [
        { item: 'measured', anyOf: ['fasting'] },
        { item: 'glucose', atLeast: 7, below: 16.7 },
      ],
    },
    advice: 'sugar-look',
    source: CONTROL_SOURCE,
  },
  {
    key: 'other-symptom',
    concern: WELL_BEING,
    severity: 'notice',
    when: hasSymptom('hunger', 'blurred', 'numb', 'swelling', 'thinner'),
    advice: 'look-at-feet',
    source: SYMPTOM_SOURCE,
  },
  {
    key: 'low-sugar-seldom',
    concern: SUGAR,
    severity: 'notice',
    when: { item: 'low-sugar', anyOf: ['seldom'] },
    advice: 'low-sugar-today',
    source: LOW_SOURCE,
  },
  ...medicineLooks(MEDICINE_SOURCE),
];
