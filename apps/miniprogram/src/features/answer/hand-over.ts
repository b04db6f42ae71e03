import type { DueTask, Today } from '@suian/contracts/patient-app';
import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import { visibleAnswers } from '@suian/domain/questionnaire/visible-items';
import { dropDraft } from '../../data/drafts.js';
import { keepJudgement, type Judgement } from '../../data/judgement.js';
import { sendSoon } from '../../data/keep-sending.js';
import { queue } from '../../data/outbox.js';
import { dropTask } from '../../data/today.js';
import { serverNow } from '../../platform/clock.js';

/** The answers are kept in the outbox and sent, and so is what this phone made of them; advice does not wait for the network. */
export async function handOver(
  task: DueTask,
  today: Today,
  judgement: Judgement,
  answers: Answers,
): Promise<void> {
  const { submissionId } = judgement;
  await queue({
    taskId: task.id,
    title: task.title,
    wardPhone: today.cover.wardPhone,
    body: {
      submissionId,
      questionnaireVersionId: task.questionnaireVersionId,
      answers: withoutBlanks(visibleAnswers(task.questionnaire, answers)),
      answeredAt: serverNow()?.toISOString() ?? null,
      respondent: today.seat.role === 'family' ? 'family' : 'patient',
    },
  });
  await keepJudgement(judgement);
  await dropTask(task.id);
  await dropDraft(task.id);
  void sendSoon();
}

function withoutBlanks(answers: Answers): Record<string, Answers[string]> {
  const filled = Object.entries(answers).filter(
    ([, answer]) => typeof answer === 'number' || answer.length > 0,
  );
  return Object.fromEntries(filled);
}
