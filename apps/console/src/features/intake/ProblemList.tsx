import type { ProblemPlace } from '@suian/contracts/errors';
import { pathWords, problemPlaceWords } from '../../ui/problem-place-words.js';
import css from './intake.module.css';

/** Each fault in words, with the place the sender's engineer needs under it. */
export function ProblemList({ problems }: { problems: readonly ProblemPlace[] }) {
  return (
    <ul className={css.problems}>
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.what}`}>
          {problemPlaceWords(problem)}
          <code className={css.path}>{pathWords(problem.path)}</code>
        </li>
      ))}
    </ul>
  );
}
