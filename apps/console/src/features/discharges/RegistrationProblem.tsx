import { NoAnswerError, ProblemError } from '@suian/api-client/call';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { isProblem } from '../../ui/problem-words.js';
import { registrationWords as say } from '../../words/registration.js';
import { CloseStayCard, LookAlikeCard } from './RegistrationQuestion.js';
import { placeProblems, type NurseSays } from './registration-draft.js';
import type { Registration } from './use-registration.js';
import css from './register.module.css';

interface RegistrationProblemProps {
  registration: Registration;
  onSay: (says: NurseSays) => void;
}

/** Why it was not registered, and the way out; everything typed stays. */
export function RegistrationProblem({ registration, onSay }: RegistrationProblemProps) {
  const { error, dismiss } = registration;
  if (!error) return null;
  if (isProblem(error, 'patient.looks-like-another')) {
    return (
      <LookAlikeCard
        problem={error.problem}
        onSame={dismiss}
        onOther={() => onSay({ isAnotherPerson: true })}
      />
    );
  }
  if (isProblem(error, 'encounter.close-to-another')) {
    return (
      <CloseStayCard
        problem={error.problem}
        onSame={dismiss}
        onOther={() => onSay({ isAnotherStay: true })}
      />
    );
  }
  const words = ownWords(error);
  if (!words) return <ProblemLine error={error} />;
  return (
    <p className={css.problem} role="alert">
      {words}
    </p>
  );
}

function ownWords(error: unknown): string | null {
  if (error instanceof NoAnswerError) return say.noAnswer;
  if (isProblem(error, 'patient.identity-conflict')) return say.identityConflict;
  if (isProblem(error, 'encounter.conflict')) return say.encounterConflict;
  if (!(error instanceof ProblemError)) return null;
  const count = Object.keys(placeProblems(error.problem.errors).fields).length;
  return count > 0 ? say.checkFields(count) : null;
}
