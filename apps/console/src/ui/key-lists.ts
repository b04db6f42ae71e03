import { words } from '../words.js';
import { intakeWords } from '../words/intake.js';
import { tierWords } from '../words/tiers.js';
import type { PageKey } from './KeysBar.js';

const { keys: everywhere } = words.shell;
const { keys: alerts } = words.alerts;
const { keys: discharges } = words.discharges;
const { keys: worklist } = words.worklist;
const { keys: call } = words.call;

/** Every key and what it does, once: the pages bind them, the help and 设置 list them. */
export const EVERYWHERE_KEYS = {
  search: { cap: '/', what: everywhere.search },
  goToday: { cap: 'G T', what: everywhere.goToday },
  goAlerts: { cap: 'G A', what: everywhere.goAlerts },
  goPatients: { cap: 'G P', what: everywhere.goPatients },
  goDischarges: { cap: 'G D', what: everywhere.goDischarges },
  undo: { cap: 'Z', what: everywhere.undo },
  close: { cap: 'Esc', what: everywhere.close },
  help: { cap: '?', what: everywhere.all },
} as const satisfies Record<string, PageKey>;

export const ALERT_KEYS = {
  move: { cap: 'J K', what: alerts.move },
  claim: { cap: 'C', what: alerts.claim },
  call: { cap: 'D', what: alerts.call },
  note: { cap: 'N', what: alerts.note },
  close: { cap: 'E', what: alerts.close },
  outcome: { cap: '1–8', what: alerts.outcome },
  next: { cap: 'Ctrl+↵', what: alerts.next },
} as const satisfies Record<string, PageKey>;

export const DISCHARGE_KEYS = {
  move: { cap: 'J K', what: discharges.move },
  print: { cap: 'P', what: discharges.print },
  plan: { cap: 'G', what: discharges.plan },
  tier: { cap: 'T', what: discharges.tier },
  register: { cap: 'N', what: discharges.register },
} as const satisfies Record<string, PageKey>;

export const INTAKE_KEYS = {
  move: { cap: 'J K', what: intakeWords.keys.move },
  open: { cap: '↵', what: intakeWords.keys.open },
} as const satisfies Record<string, PageKey>;

export const TIER_KEYS = {
  move: { cap: 'J K', what: tierWords.keys.move },
  accept: { cap: 'Y', what: tierWords.keys.accept },
  reject: { cap: 'N', what: tierWords.keys.reject },
  evidence: { cap: 'E', what: tierWords.keys.evidence },
  undo: EVERYWHERE_KEYS.undo,
} as const satisfies Record<string, PageKey>;

export const WORKLIST_KEYS = {
  move: { cap: 'J K', what: worklist.move },
  open: { cap: '↵', what: worklist.open },
  call: { cap: 'D', what: worklist.call },
  later: { cap: 'L', what: worklist.later },
  why: { cap: 'W', what: worklist.why },
} as const satisfies Record<string, PageKey>;

export const CALL_KEYS = {
  question: { cap: '↓ ↑', what: call.question },
  answer: { cap: '1–9', what: call.answer },
  segment: { cap: 'Space', what: call.segment },
  call: { cap: 'D', what: call.call },
  hangUp: { cap: 'H', what: call.hangUp },
  later: { cap: 'L', what: call.later },
  outcome: { cap: 'O', what: call.outcome },
  next: { cap: 'Ctrl+↵', what: call.next },
} as const satisfies Record<string, PageKey>;
