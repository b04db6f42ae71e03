import type { DueTask, Today, WireAdvice } from '@suian/contracts/patient-app';
import { saidWords } from '@suian/domain/questionnaire/answer-words';
import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import { visibleAnswers } from '@suian/domain/questionnaire/visible-items';
import { composeAdvice, type Advice } from '@suian/domain/triage/advice';
import type { Cover } from '@suian/domain/triage/cover';
import { findConcerns } from '@suian/domain/triage/find-concerns';
import { readCopy, write } from '../platform/storage.js';
import { serverNow } from '../platform/clock.js';
import { ANSWER } from '../words/answer.js';
import type { Receipt } from './receipts.js';

/** What this phone judged by itself, kept so that the advice shows with no network and after a restart. */
export interface Judgement {
  submissionId: string;
  advice: Omit<Advice, 'promisedBy'> & Pick<WireAdvice, 'promisedBy'>;
  /** The worrying answers in words, such as “流脓，或者有臭味、体温 38.6 ℃”; empty where nothing worries. */
  said: string;
  /** No clinician has signed the rules and the advice. */
  isSample: boolean;
  cover: Cover;
}

/** The same pure code as on the server, with this phone's idea of the time (none after a restart without network). */
export function judge(task: DueTask, today: Today, submissionId: string, answers: Answers): Judgement {
  const visible = visibleAnswers(task.questionnaire, answers);
  const findings = findConcerns(task.pack.rules, visible);
  const advice = composeAdvice({ pack: task.pack, findings, now: serverNow(), cover: today.cover });
  return {
    submissionId,
    advice: { ...advice, promisedBy: advice.promisedBy?.toISOString() ?? null },
    said: saidIn(task, visible, advice),
    isSample: task.pack.signedOffBy === null,
    cover: today.cover,
  };
}

/** In the order of the questions; what was written freely is not repeated. */
function saidIn(task: DueTask, visible: Answers, { evidence }: Advice): string {
  const worrying = new Set(evidence.map(({ linkId }) => linkId));
  const said = task.questionnaire.items.flatMap((item) => {
    const answer = visible[item.linkId];
    const isSaid = worrying.has(item.linkId) && item.type !== 'text' && answer !== undefined;
    return isSaid ? [saidWords(item, answer, ANSWER.unsure)] : [];
  });
  return said.join('、');
}

const keyOf = (submissionId: string) => `judgement:${submissionId}`;
/** The phone may be too full to keep it; it must show all the same. */
const made = new Map<string, Judgement>();

export async function keepJudgement(judgement: Judgement): Promise<void> {
  made.set(judgement.submissionId, judgement);
  await write(keyOf(judgement.submissionId), judgement).catch(() => undefined);
}

export async function readJudgement(submissionId: string): Promise<Judgement | null> {
  return made.get(submissionId) ?? readCopy<Judgement>(keyOf(submissionId));
}

/** The server's word, once it is there: its promise is the one that is kept. */
export function withReceipt(judgement: Judgement, receipt: Receipt | null): Judgement {
  return receipt ? { ...judgement, advice: receipt.advice } : judgement;
}
