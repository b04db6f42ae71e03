import type { AlertQuery } from '@suian/contracts/alerts';
import type { TrendQuery } from '@suian/contracts/diary';
import type { DischargeQuery } from '@suian/contracts/discharges';
import type { RefusalQuery } from '@suian/contracts/intake';
import type { MessageQuery } from '@suian/contracts/messages';
import type { PatientQuery, TimelineQuery } from '@suian/contracts/patients';
import type { TierQuery } from '@suian/contracts/tiers';
import type { WorklistQuery } from '@suian/contracts/worklist';

/** Query keys. A shorter key holds everything below it: `keys.patient(id)` also means his timeline. */
export const keys = {
  session: ['session'] as const,
  alertLists: ['alerts', 'list'] as const,
  alertList: (query: AlertQuery) => ['alerts', 'list', query] as const,
  alertCounts: ['alerts', 'counts'] as const,
  alertCountsOf: (departmentId: string | undefined) => ['alerts', 'counts', departmentId ?? null] as const,
  alertNews: ['alerts', 'news'] as const,
  alertNewsOf: (departmentId: string | undefined) => ['alerts', 'news', departmentId ?? null] as const,
  alertPages: ['alerts', 'one'] as const,
  alert: (id: string) => ['alerts', 'one', id] as const,
  discharges: ['discharges'] as const,
  dischargeList: (query: DischargeQuery) => ['discharges', query] as const,
  encounters: ['encounters'] as const,
  encounter: (id: string) => ['encounters', id] as const,
  pathways: ['pathways'] as const,
  patientLists: ['patients', 'list'] as const,
  patientList: (query: PatientQuery) => ['patients', 'list', query] as const,
  patientPages: ['patients', 'one'] as const,
  patient: (id: string) => ['patients', 'one', id] as const,
  timeline: (id: string, query: TimelineQuery) => ['patients', 'one', id, 'timeline', query] as const,
  access: (id: string) => ['patients', 'one', id, 'access'] as const,
  trend: (id: string, query: TrendQuery) => ['patients', 'one', id, 'trend', query] as const,
  medications: (id: string) => ['patients', 'one', id, 'medications'] as const,
  response: (id: string) => ['responses', id] as const,
  messages: ['messages'] as const,
  messageList: (query: MessageQuery) => ['messages', query] as const,
  refusals: ['refusals'] as const,
  refusalLists: ['refusals', 'list'] as const,
  refusalList: (query: RefusalQuery) => ['refusals', 'list', query] as const,
  refusal: (id: string) => ['refusals', 'one', id] as const,
  intakeMonitor: ['intake-monitor'] as const,
  apiKeys: ['api-keys'] as const,
  wardLists: ['ward-lists'] as const,
  wardListCards: ['ward-lists', 'list'] as const,
  wardList: (id: string) => ['ward-lists', 'one', id] as const,
  wardListRows: (id: string, show: 'first' | 'problems') => ['ward-lists', 'one', id, 'rows', show] as const,
  staff: ['staff'] as const,
  tierBoards: ['tiers'] as const,
  tierBoard: (query: TierQuery) => ['tiers', query] as const,
  worklists: ['calls', 'list'] as const,
  worklist: (query: WorklistQuery) => ['calls', 'list', query] as const,
  callDesks: ['calls', 'one'] as const,
  callDesk: (id: string) => ['calls', 'one', id] as const,
};
