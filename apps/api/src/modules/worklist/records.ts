import type { CallOutcome } from '@suian/domain/worklist/call-outcome';
import type { TaskRecord } from '../care-plans/index.js';
import type { NurseTaskRow } from './persistence/nurse-task.entity.js';

/** A call that may be worked on, with the follow-up task it is made for. */
export interface OpenCall {
  call: NurseTaskRow;
  task: TaskRecord;
}

/** How a call ended, as the nurse says it. */
export interface CallEnd {
  submissionId: string;
  outcome: CallOutcome;
  respondent: 'patient' | 'family';
  segments: string[];
  said: string | null;
  responseId: string | null;
  hasOralConsent: boolean;
  /** “Call me later”: when. */
  askedFor: Date | null;
  startedAt: Date;
}
