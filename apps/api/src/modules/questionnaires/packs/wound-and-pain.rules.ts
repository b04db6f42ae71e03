import type { ConcernRule } from '@suian/domain/triage/concern-rule';

const WOUND = 'wound';
const PAIN = 'pain';
const CLOT = 'clot';

const WOUND_SOURCE =
  '随安决定 36（伤口）：体温 ≥ 38.0 ℃ 或有渗液为提醒；≥ 38.5 ℃，或流脓、裂开、红肿扩大，或两者同时为紧急。样例，由本院外科与感控核定后签发';
const EMERGENCY_SOURCE = '随安决定 35、36：术后体温 ≥ 38.5 ℃ 属急症值，当时就报。样例，由本院核定后签发';
const UNMEASURED_SOURCE = '随安决定 36 的补充：说发烧而没有体温时先请量体温。样例，由本院核定后签发';
const UNSURE_SOURCE = '答说不准的由护士看一眼，不因看不清而漏掉。样例，由本院核定后签发';
const PAIN_SOURCE = '数字疼痛评分 NRS：0 无痛，1–3 轻，4–6 中，7–10 重。样例，由本院核定后签发';
const CLOT_SOURCE = '术后气短、胸痛、单侧小腿肿痛，按血栓可疑当急症处理。样例，由本院血栓防治小组核定后签发';

const SIGNS_OF_INFECTION = ['pus', 'open', 'spreading'];

/** Every threshold of this pack stands here and nowhere else. Bring a new `ruleVersion` with every change. */
export const woundAndPainRules: readonly ConcernRule[] = [
  // Of two critical findings the first speaks: 120 before the ward.
  {
    key: 'chest-or-breath',
    concern: CLOT,
    severity: 'critical',
    when: { item: 'breath', anyOf: ['yes'] },
    advice: 'clot-now',
    source: CLOT_SOURCE,
  },
  {
    key: 'calf-swollen',
    concern: CLOT,
    severity: 'critical',
    when: { item: 'calf', anyOf: ['marked'] },
    advice: 'clot-now',
    source: CLOT_SOURCE,
  },
  {
    key: 'temperature-38.5',
    concern: WOUND,
    severity: 'critical',
    when: { item: 'temperature', atLeast: 38.5 },
    advice: 'wound-now',
    source: EMERGENCY_SOURCE,
  },
  {
    key: 'wound-infected',
    concern: WOUND,
    severity: 'critical',
    when: { item: 'wound', anyOf: SIGNS_OF_INFECTION },
    advice: 'wound-now',
    source: WOUND_SOURCE,
  },
  {
    key: 'fever-and-discharge',
    concern: WOUND,
    severity: 'critical',
    when: {
      all: [
        { item: 'temperature', atLeast: 38 },
        { item: 'wound', anyOf: ['discharge'] },
      ],
    },
    advice: 'wound-now',
    source: WOUND_SOURCE,
  },
  {
    key: 'temperature-38.0',
    concern: WOUND,
    severity: 'warning',
    when: { item: 'temperature', atLeast: 38, below: 38.5 },
    advice: 'wound-today',
    source: WOUND_SOURCE,
  },
  {
    key: 'wound-discharge',
    concern: WOUND,
    severity: 'warning',
    when: { item: 'wound', anyOf: ['discharge'] },
    advice: 'wound-today',
    source: WOUND_SOURCE,
  },
  {
    key: 'fever-not-measured',
    concern: WOUND,
    severity: 'warning',
    when: {
      any: [
        { item: 'fever', anyOf: ['not-measured'] },
        { item: 'temperature', anyOf: ['unsure'] },
      ],
    },
    advice: 'measure-now',
    source: UNMEASURED_SOURCE,
  },
  {
    key: 'pain-strong',
    concern: PAIN,
    severity: 'warning',
    when: { item: 'pain', atLeast: 7 },
    advice: 'pain-today',
    source: PAIN_SOURCE,
  },
  {
    key: 'breath-unsure',
    concern: CLOT,
    severity: 'warning',
    when: { item: 'breath', anyOf: ['unsure'] },
    advice: 'clot-watch',
    source: UNSURE_SOURCE,
  },
  {
    key: 'calf-slight',
    concern: CLOT,
    severity: 'notice',
    when: { item: 'calf', anyOf: ['slight', 'unsure'] },
    advice: 'clot-watch',
    source: UNSURE_SOURCE,
  },
  {
    key: 'wound-unsure',
    concern: WOUND,
    severity: 'notice',
    when: { item: 'wound', anyOf: ['unsure'] },
    advice: 'wound-look',
    source: UNSURE_SOURCE,
  },
  {
    key: 'fever-unsure',
    concern: WOUND,
    severity: 'notice',
    when: { item: 'fever', anyOf: ['unsure'] },
    advice: 'measure-now',
    source: UNSURE_SOURCE,
  },
  {
    key: 'pain-not-relieved',
    concern: PAIN,
    severity: 'notice',
    when: {
      all: [
        { item: 'pain', atLeast: 4, below: 7 },
        { item: 'pain-medicine', anyOf: ['no-help'] },
      ],
    },
    advice: 'pain-look',
    source: PAIN_SOURCE,
  },
];
