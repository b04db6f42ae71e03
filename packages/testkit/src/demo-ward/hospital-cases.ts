export type DemoDepartment = 'ortho3' | 'surg2' | 'surg' | 'med1';

/** What people come to a ward for. Invented for the demo; no clinical source. */
export interface HospitalCase {
  diagnosis: string;
  /** Null: treated without an operation. */
  operation: string | null;
  ages: readonly [youngest: number, oldest: number];
  /** Nights before the operation, and after it (of the whole stay where there is none). */
  before: number;
  after: number;
}

const ORTHOPAEDIC: HospitalCase[] = [
  { diagnosis: '右膝骨关节炎', operation: '右膝关节置换术', ages: [58, 82], before: 2, after: 4 },
  { diagnosis: '左膝骨关节炎', operation: '左膝关节置换术', ages: [58, 84], before: 2, after: 5 },
  { diagnosis: '股骨头缺血性坏死', operation: '左髋关节置换术', ages: [52, 78], before: 3, after: 5 },
  { diagnosis: '股骨颈骨折', operation: '右髋关节置换术', ages: [66, 88], before: 2, after: 6 },
  {
    diagnosis: '胫骨平台骨折',
    operation: '胫骨平台骨折切开复位内固定术',
    ages: [24, 60],
    before: 4,
    after: 5,
  },
  { diagnosis: '踝关节骨折', operation: '踝关节骨折切开复位内固定术', ages: [16, 65], before: 3, after: 4 },
];

const SURGICAL: HospitalCase[] = [
  { diagnosis: '急性阑尾炎', operation: '腹腔镜阑尾切除术', ages: [16, 55], before: 0, after: 3 },
  { diagnosis: '胆囊结石伴慢性胆囊炎', operation: '腹腔镜胆囊切除术', ages: [32, 72], before: 1, after: 3 },
  { diagnosis: '右侧腹股沟疝', operation: '右侧腹股沟疝修补术', ages: [45, 80], before: 1, after: 2 },
  { diagnosis: '左侧腹股沟疝', operation: '左侧腹股沟疝修补术', ages: [40, 79], before: 1, after: 1 },
  { diagnosis: '甲状腺结节', operation: '甲状腺腺叶切除术', ages: [28, 66], before: 1, after: 3 },
];

const WITHOUT_OPERATION: Readonly<Record<DemoDepartment, HospitalCase>> = {
  ortho3: { diagnosis: '腰椎间盘突出症，保守治疗', operation: null, ages: [35, 70], before: 0, after: 6 },
  surg2: { diagnosis: '急性胰腺炎（轻症），保守治疗', operation: null, ages: [30, 68], before: 0, after: 7 },
  med1: { diagnosis: '社区获得性肺炎', operation: null, ages: [40, 80], before: 0, after: 7 },
  surg: { diagnosis: '急性胃肠炎，观察治疗', operation: null, ages: [18, 75], before: 0, after: 3 },
};

export function casesOf(department: DemoDepartment): readonly HospitalCase[] {
  return department === 'ortho3' ? ORTHOPAEDIC : SURGICAL;
}

export function caseWithoutOperation(department: DemoDepartment): HospitalCase {
  return WITHOUT_OPERATION[department];
}
