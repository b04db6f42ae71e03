import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import type { TaskRecord } from '../care-plans/index.js';

/** Answers as they reached us, from the phone of a patient or through a nurse. */
export interface GivenAnswers {
  task: TaskRecord;
  /** Unique for ever. */
  submissionId: string;
  questionnaireVersionId: string;
  answers: Answers;
  respondent: 'patient' | 'family' | 'nurse';
  /** Null where it did not come through a phone. */
  seatId: string | null;
  byStaff: string | null;
  /** Null where the phone could not know. */
  answeredAt: Date | null;
}
