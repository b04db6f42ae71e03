import type { MessageState } from './message-state.js';
import type { PatientSummary } from './patients.js';
import type { Id, Instant, PageQuery } from './wire.js';

export interface MessageQuery extends PageQuery {
  /** Default: those a person has to decide about. */
  show?: 'unknown' | 'failed' | 'waiting' | 'all';
}

export interface MessageRow {
  id: Id;
  version: number;
  patient: PatientSummary | null;
  kind: 'task-due';
  /** Title of what it is about. */
  title: string;
  channel: 'wechat';
  state: MessageState;
  reason: string | null;
  notBefore: Instant;
  sentAt: Instant | null;
}

export interface MessageList {
  rows: MessageRow[];
  next: string | null;
  counts: { unknown: number; failed: number; waiting: number };
  /** Since when nothing is sent, and why; null: sending runs. */
  hold: { since: Instant; reason: 'restored' } | null;
}

export interface SettleMessageRequest {
  /** @asType integer */
  version: number;
  /** release: send it (again) now · drop: leave it. */
  decision: 'release' | 'drop';
}
