import type { ConcernRule } from '@suian/domain/triage/concern-rule';
import { medicineLooks, medicineStopped } from './chronic-rules.js';

const PRESSURE = 'blood-pressure';
const EMERGENCY = 'heart-or-brain';
const WELL_BEING = 'well-being';

const FORM = '国家基本公共卫生服务规范（第三版）高血压患者健康管理：危急情况紧急转诊';
const EMERGENCY_SOURCE = `${FORM}。样例，由本院核定后签发`;
const BAND_SOURCE = `${FORM}，收缩压 ≥ 180 或舒张压 ≥ 110 mmHg；随安决定 35。样例，由本院核定后签发`;
const BLEEDING_SOURCE = '同规范症状“鼻衄出血不止”；按急症处理为随安拟定。样例，由本院核定后签发';
const CONTROL_SOURCE =
  '同规范：收缩压 < 140 且舒张压 < 90 mmHg 为控制满意（65 岁及以上可 < 150/90），首次不满意 2 周内随访。样例，由本院核定后签发';
const MEDICINE_SOURCE =
  '同规范：服药依从性、药物不良反应，2 周内随访；用药中断转协调员（种子文件四）。样例，由本院核定后签发';
const SYMPTOM_SOURCE = '同规范症状栏；级别为随安拟定。样例，由本院核定后签发';

/** Every threshold of this pack stands here and nowhere else (about medicine: chronic-rules.ts). Bring a new `ruleVersion` with every change. */
export const hypertensionCheckRules: readonly ConcernRule[] = [
  {
    key: 'danger-sign',
    concern: EMERGENCY,
    severity: 'critical',
    when: { item: 'symptoms', anyOf: ['confused', 'breathless', 'chest', 'vomiting', 'vision'] },
    advice: 'emergency-now',
    source: EMERGENCY_SOURCE,
  },
  {
    key: 'headache-severe',
    concern: EMERGENCY,
    severity: 'critical',
    when: { item: 'headache-strength', anyOf: ['severe'] },
    advice: 'emergency-now',
    source: EMERGENCY_SOURCE,
  },
  {
    key: 'nosebleed',
    concern: EMERGENCY,
    severity: 'critical',
    when: { item: 'symptoms', anyOf: ['nosebleed'] },
    advice: 'bleeding-now',
    source: BLEEDING_SOURCE,
  },
  {
    key: 'pressure-emergency',
    concern: PRESSURE,
    severity: 'critical',
    when: {
      any: [
        { item: 'systolic', atLeast: 180 },
        { item: 'diastolic', atLeast: 110 },
      ],
    },
    advice: 'pressure-now',
    source: BAND_SOURCE,
  },
  medicineStopped(MEDICINE_SOURCE),
  {
    key: 'headache',
    concern: WELL_BEING,
    severity: 'warning',
    when: { item: 'headache-strength', anyOf: ['bearable'] },
    advice: 'rest-and-measure',
    source: SYMPTOM_SOURCE,
  },
  {
    key: 'numb',
    concern: WELL_BEING,
    severity: 'warning',
    when: { item: 'symptoms', anyOf: ['numb'] },
    advice: 'watch-numb',
    source: SYMPTOM_SOURCE,
  },
  {
    key: 'pressure-not-controlled',
    concern: PRESSURE,
    severity: 'notice',
    when: {
      any: [
        { item: 'systolic', atLeast: 140, below: 180 },
        { item: 'diastolic', atLeast: 90, below: 110 },
      ],
    },
    advice: 'pressure-look',
    source: CONTROL_SOURCE,
  },
  {
    key: 'other-symptom',
    concern: WELL_BEING,
    severity: 'notice',
    when: { item: 'symptoms', anyOf: ['ears', 'swelling'] },
    advice: 'rest-and-measure',
    source: SYMPTOM_SOURCE,
  },
  ...medicineLooks(MEDICINE_SOURCE),
];
