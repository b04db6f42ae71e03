import type { DemoDepartment } from './hospital-cases.js';

/** binds: scans and is bound · leaves: holds a code and never scans · waits: nobody has made a code yet. */
export type Reach = 'binds' | 'leaves' | 'waits';

/** What is special about the first call to him. */
export type OnTelephone = 'usual' | 'refuses' | 'wrong-number' | 'worries';

export interface Stay {
  daysAgo: number;
  department: DemoDepartment;
  reach: Reach;
  source: 'form' | 'fhir';
  /** Counted from the operation where the pathway counts so; left out: as the case usually goes. */
  operatedDaysAgo?: number;
  hasOperation: boolean;
  hasPhone: boolean;
  hasIdNo: boolean;
  isConfirmed: boolean;
  /** Sent by the hospital system without a ward: 待分科. */
  isWithoutWard: boolean;
  /** Leaves the last answers for the closing scene, so that the queue is alive when the visitor looks. */
  isKept: boolean;
  onTelephone: OnTelephone;
  /** Registered last of all, so its paper lies on top; three days after the operation, so a task is open. */
  isForVisitor: boolean;
}

const USUAL: Omit<Stay, 'daysAgo' | 'department'> = {
  reach: 'binds',
  source: 'form',
  hasOperation: true,
  hasPhone: true,
  hasIdNo: false,
  isConfirmed: true,
  isWithoutWard: false,
  isKept: false,
  onTelephone: 'usual',
  isForVisitor: false,
};

/** Today and the days before it, the visitor's own last: every state a nurse can meet, and somebody to ring today. */
const LATEST: Stay[] = [
  stay(0, 'ortho3', { hasIdNo: true }),
  stay(0, 'ortho3', { reach: 'waits', hasPhone: false, isConfirmed: false }),
  stay(0, 'surg2', { reach: 'waits', source: 'fhir', isConfirmed: false }),
  stay(0, 'surg2', { reach: 'waits', hasOperation: false }),
  stay(0, 'surg2', { reach: 'waits', source: 'fhir', isConfirmed: false, isWithoutWard: true }),
  stay(0, 'surg', { reach: 'leaves' }),
  stay(0, 'ortho3', { reach: 'leaves', hasIdNo: true, isConfirmed: false, isForVisitor: true }),
  stay(1, 'surg2', { reach: 'leaves', source: 'fhir' }),
  stay(2, 'ortho3', { reach: 'leaves', isConfirmed: false }),
  stay(2, 'surg2', { reach: 'leaves', operatedDaysAgo: 3 }),
  stay(3, 'surg', { reach: 'waits' }),
  stay(4, 'ortho3', { reach: 'waits', operatedDaysAgo: 7 }),
  stay(5, 'surg2', { reach: 'leaves', operatedDaysAgo: 7 }),
  stay(9, 'ortho3', { reach: 'leaves', operatedDaysAgo: 14 }),
  stay(6, 'ortho3', { hasOperation: false, reach: 'leaves', onTelephone: 'worries' }),
  stay(12, 'surg2', { hasOperation: false, reach: 'waits', hasPhone: false }),
];

/**
 * Somebody is at day 1, 3, 7, 14 and 30 today or was yesterday; the last figure counts from the operation. Those of
 * yesterday have something due even where the visitor comes before eight in the morning.
 */
const DUE_NOW: Stay[] = [
  kept(0, 'surg2', 1),
  kept(1, 'surg2', 2),
  kept(1, 'ortho3', 4),
  kept(2, 'surg2', 4),
  kept(4, 'ortho3', 8),
  kept(4, 'ortho3', 8, { source: 'fhir' }),
  kept(5, 'surg2', 8),
  kept(6, 'surg2', 8),
  kept(10, 'ortho3', 15),
  kept(11, 'ortho3', 15, { hasPhone: false, hasIdNo: true }),
  kept(12, 'surg2', 15),
  kept(26, 'ortho3', 31),
  kept(28, 'surg2', 31),
  kept(1, 'surg2', 3),
  kept(3, 'ortho3', 7),
  kept(4, 'surg2', 7, { source: 'fhir', isConfirmed: false }),
  kept(9, 'ortho3', 14),
  kept(11, 'surg2', 14),
  kept(25, 'ortho3', 30),
  kept(27, 'surg2', 30),
  kept(6, 'surg', 8),
  kept(12, 'surg', 15),
];

/** Earlier ones, to give the three months their life; the rest of each is drawn. */
const EARLIER: readonly (readonly [daysAgo: number, department: DemoDepartment, more?: Partial<Stay>])[] = [
  [5, 'ortho3', { source: 'fhir' }],
  [8, 'surg2'],
  [16, 'ortho3'],
  [19, 'surg2', { source: 'fhir' }],
  [21, 'ortho3', { reach: 'leaves', onTelephone: 'wrong-number' }],
  [23, 'surg'],
  [28, 'surg2'],
  [33, 'ortho3', { source: 'fhir' }],
  [36, 'surg2'],
  [39, 'surg'],
  [41, 'ortho3'],
  [44, 'surg2', { reach: 'leaves', onTelephone: 'refuses' }],
  [47, 'ortho3'],
  [52, 'surg2', { hasPhone: false, hasIdNo: true }],
  [55, 'ortho3', { source: 'fhir' }],
  [58, 'surg'],
  [61, 'surg2'],
  [64, 'ortho3'],
  [68, 'surg2', { source: 'fhir' }],
  [71, 'ortho3'],
  [75, 'surg'],
  [78, 'surg2'],
  [82, 'ortho3'],
  [86, 'surg2'],
];

/** Every stay of the demo, oldest discharge first. */
export function demoStays(days: number): Stay[] {
  const earlier = EARLIER.map(([daysAgo, department, more]) => stay(daysAgo, department, more));
  // A stable sort: stays of one day keep the order they are written in.
  return [...DUE_NOW, ...LATEST, ...earlier]
    .filter(({ daysAgo }) => daysAgo < days)
    .sort((a, b) => b.daysAgo - a.daysAgo || Number(a.isForVisitor) - Number(b.isForVisitor));
}

function stay(daysAgo: number, department: DemoDepartment, more: Partial<Stay> = {}): Stay {
  return { ...USUAL, daysAgo, department, ...more };
}

function kept(
  daysAgo: number,
  department: DemoDepartment,
  operatedDaysAgo: number,
  more: Partial<Stay> = {},
): Stay {
  return stay(daysAgo, department, { operatedDaysAgo, isKept: true, ...more });
}
