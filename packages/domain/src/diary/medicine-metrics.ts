import type { Metric } from './metric.js';

/** A group of medicines by the endings of their generic names, and what a home measurement may show of them. */
interface MedicineClass {
  /** ATC code of the group: the source. */
  atc: string;
  is: RegExp;
  isNot?: RegExp;
  metrics: readonly Metric[];
}

/** Drops, ointments, patches and sprays of these act where they are put. */
const LOCAL = /滴眼|滴鼻|眼膏|眼用|软膏|乳膏|凝胶|贴膏|喷雾|ophthalmic|topical/i;

/**
 * From WHO's ATC index (www.whocc.no) and the stems of WHO's INN list, with their Chinese endings in the generic names of
 * the Chinese Pharmacopoeia. It only proposes where a change is marked on a chart; a nurse decides. Nothing is judged by it.
 */
const MEDICINE_CLASSES: readonly MedicineClass[] = [
  { atc: 'C08C', is: /地平|dipine\b/i, metrics: ['blood-pressure'] },
  { atc: 'C08D', is: /地尔硫|维拉帕米|diltiazem|verapamil/i, metrics: ['blood-pressure', 'pulse'] },
  { atc: 'C09A', is: /普利|pril\b/i, metrics: ['blood-pressure'] },
  { atc: 'C09C', is: /沙坦|sartan\b/i, metrics: ['blood-pressure'] },
  { atc: 'C07', is: /洛尔|维地洛|(?:[ao]|di)lol\b/i, isNot: LOCAL, metrics: ['blood-pressure', 'pulse'] },
  {
    atc: 'C03',
    is: /噻嗪|吲达帕胺|呋塞米|托拉塞米|螺内酯|hydrochlorothiazide|indapamide|furosemide|spironolactone/i,
    // A group of psychiatric medicines.
    isNot: /吩噻嗪/,
    metrics: ['blood-pressure', 'weight'],
  },
  { atc: 'C02C', is: /唑嗪|azosin\b/i, metrics: ['blood-pressure'] },
  { atc: 'C01EB', is: /伊伐布雷定|ivabradine/i, metrics: ['pulse'] },
  { atc: 'A10A', is: /胰岛素|insulin/i, metrics: ['glucose'] },
  // 格列卫 is imatinib, a medicine against leukaemia.
  {
    atc: 'A10B',
    is: /格列|列净|列汀|列奈|gli(?:flozin|ptin|nide|tazone)\b/i,
    isNot: /格列卫|gleevec/i,
    metrics: ['glucose'],
  },
  {
    atc: 'A10BB',
    is: /\bgli(?:pizide|clazide|mepiride|quidone)|glibenclamide|glyburide/i,
    metrics: ['glucose'],
  },
  { atc: 'A10BA', is: /双胍|metformin/i, metrics: ['glucose'] },
  { atc: 'A10BF', is: /阿卡波糖|acarbose/i, metrics: ['glucose'] },
  { atc: 'A10BJ', is: /鲁肽|糖肽|[塞司]那肽|glutide\b|exenatide/i, metrics: ['glucose', 'weight'] },
  { atc: 'M01AE', is: /布洛芬|ibuprofen/i, isNot: LOCAL, metrics: ['pain', 'temperature'] },
  { atc: 'N02BE', is: /对乙酰氨基酚|paracetamol|acetaminophen/i, metrics: ['pain', 'temperature'] },
  { atc: 'M01AH', is: /昔布|coxib\b/i, isNot: LOCAL, metrics: ['pain'] },
];

/** On which trends a change of this medicine is marked, unless a nurse says otherwise. */
export function metricsOfMedicine(name: string): Metric[] {
  const plain = name.normalize('NFKC');
  const known = MEDICINE_CLASSES.filter(({ is, isNot }) => is.test(plain) && !isNot?.test(plain));
  return [...new Set(known.flatMap(({ metrics }) => metrics))];
}
