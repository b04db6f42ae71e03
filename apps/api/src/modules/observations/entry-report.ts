import { answersOf, type EntryJudgement } from '@suian/domain/diary/judge-entry';
import type { ConcernReport } from '../triage/index.js';
import type { AnsweringWard } from './answering-wards.js';
import { diaryItems } from './packs/diary-items.js';
import { diaryWords } from './packs/diary-words.js';
import type { EntryRecord } from './persistence/observation.store.js';

const RESPONDENT = { self: 'patient', family: 'family', nurse: 'nurse', device: 'patient' } as const;

interface Judged {
  entry: EntryRecord;
  judgement: EntryJudgement;
  /** The one measured before it. */
  previous: EntryRecord | null;
  ward: AnsweringWard;
  now: Date;
}

/** An entry as triage needs to know it: the same episodes take it as take answers. */
export function entryReport({ entry, judgement, previous, ward, now }: Judged): ConcernReport {
  const { organizationId, departmentId, patientId, metric } = entry;
  const { id, receivedAt, isLate, source } = entry;
  return {
    organizationId,
    departmentId,
    patientId,
    response: { id, receivedAt, title: diaryWords.title(metric), respondent: RESPONDENT[source], isLate },
    questionnaire: diaryItems(metric),
    answers: answersOf(entry),
    findings: judgement.findings,
    pack: judgement.pack,
    advice: judgement.advice,
    previous: previous && { at: previous.measuredAt, answers: answersOf(previous) },
    cover: ward.cover,
    now,
  };
}
