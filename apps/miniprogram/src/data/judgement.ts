import type { DueTask, SubmitReceipt, Today } from '@suian/contracts/patient-app';
import { answerWords } from '@suian/domain/questionnaire/answer-words';
import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import { visibleAnswers } from '@suian/domain/questionnaire/visible-items';
import { composeAdvice, type Advice } from '@suian/domain/triage/advice';
import type { Cover } from '@suian/domain/triage/cover';
import { findConcerns } from '@suian/domain/triage/find-concerns';
import { read, write } from '../platform/storage.js';
import { serverNow } from '../platform/clock.js';
import { ANSWER } from '../words/answer.js';

/** What this phone judged by itself, kept so that the advice shows with no network and after a restart. */
export interface Judgement {
  submissionId: string;
  taskId: string;
  title: string;
  advice: Omit<Advice, 'promisedBy'> & { promisedBy: string | null };
  /** The worrying answers in the patient's words. */
  saidWords: string;
  isSample: boolean;
  cover: Cover;
}

/** The same pure code as on the server, with this phone's idea of the time (none after a restart without network). */
export function judge(task: DueTask, today: Today, submissionId: string, answers: Answers): Judgement {
  const visible = visibleAnswers(task.questionnaire, answers);
  const findings = findConcerns(task.pack.rules, visible);
  const advice = composeAdvice({ pack: task.pack, findings, now: serverNow(), cover: today.cover });
  const said = advice.evidence.flatMap(({ linkId }) => {
    const item = task.questionnaire.items.find((each) => each.linkId === linkId);
    const answer = visible[linkId];
    return item && answer !== undefined ? [answerWords(item, answer, ANSWER.unsure)] : [];
  });
  return {
    submissionId,
    taskId: task.id,
    title: task.title,
    advice: { ...advice, promisedBy: advice.promisedBy?.toISOString() ?? null },
    saidWords: said.join('、'),
    isSample: task.pack.signedOffBy === null,
    cover: today.cover,
  };
}

const keyOf = (submissionId: string) => `judgement:${submissionId}`;

export async function keepJudgement(judgement: Judgement): Promise<void> {
  await write(keyOf(judgement.submissionId), judgement).catch(() => undefined);
}

export function readJudgement(submissionId: string): Promise<Judgement | null> {
  return read<Judgement>(keyOf(submissionId));
}

/** The server's word, once it is there: its promise is the one that is kept. */
export function withReceipt(judgement: Judgement, receipt: SubmitReceipt | null): Judgement {
  return receipt ? { ...judgement, advice: receipt.advice } : judgement;
}
