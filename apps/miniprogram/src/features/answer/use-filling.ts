import { useRef, useState } from 'react';
import type { DueTask } from '@suian/contracts/patient-app';
import { faultsOf } from '@suian/domain/questionnaire/check-answers';
import type { Answers, AnswerValue, Item } from '@suian/domain/questionnaire/questionnaire';
import { visibleItems } from '@suian/domain/questionnaire/visible-items';
import { newSubmissionId, writeDraft, type Draft } from '../../data/drafts.js';
import { faultWords } from './fault-words.js';

export interface Filling {
  item: Item;
  /** Counted from 1 among the questions that are asked. */
  position: number;
  total: number;
  answers: Answers;
  error: string | undefined;
  saved: 'not-yet' | 'saved' | 'failed';
  submissionId: string;
  answer: (value: AnswerValue) => void;
  previous: () => void;
  /** True: it was the last question and everything is answered. */
  next: () => boolean;
}

/** Where the patient is in a questionnaire; every answer is kept on the phone at once. */
export function useFilling(task: DueTask, kept: Draft | null): Filling {
  const begun = kept?.questionnaireVersionId === task.questionnaireVersionId ? kept : null;
  const submissionId = useRef(begun?.submissionId ?? newSubmissionId()).current;
  const [answers, setAnswers] = useState<Answers>(begun?.answers ?? {});
  const [at, setAt] = useState(begun?.at ?? '');
  const [error, setError] = useState<string | undefined>(undefined);
  const [saved, setSaved] = useState<Filling['saved']>(begun ? 'saved' : 'not-yet');

  const asked = visibleItems(task.questionnaire, answers);
  const index = Math.max(
    asked.findIndex((each) => each.linkId === at),
    0,
  );
  const item = asked[index] ?? task.questionnaire.items[0];
  if (!item) throw new Error('a questionnaire without questions');

  const save = (next: Answers, linkId: string) => {
    const draft = {
      submissionId,
      questionnaireVersionId: task.questionnaireVersionId,
      answers: next,
      at: linkId,
    };
    writeDraft(task.id, draft)
      .then(() => setSaved('saved'))
      .catch(() => setSaved('failed'));
  };
  const show = (linkId: string) => {
    setAt(linkId);
    setError(undefined);
    save(answers, linkId);
  };

  return {
    item,
    position: index + 1,
    total: asked.length,
    answers,
    error,
    saved,
    submissionId,
    answer: (value) => {
      const next = { ...answers, [item.linkId]: value };
      setAnswers(next);
      setError(undefined);
      save(next, item.linkId);
    },
    previous: () => {
      const before = asked[index - 1];
      if (before) show(before.linkId);
    },
    next: () => {
      const fault = faultsOf(item, answers)[0];
      if (fault) {
        setError(faultWords(item, fault));
        return false;
      }
      const after = visibleItems(task.questionnaire, answers)[index + 1];
      if (after) show(after.linkId);
      return !after;
    },
  };
}
