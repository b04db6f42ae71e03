import { Button } from 'antd';
import { words } from '../words.js';
import css from './layout.module.css';
import { errorWords, problemOf } from './problem-words.js';
import { SeverityMark } from './SeverityMark.js';

/** A colleague was quicker: nothing is broken, so it is amber and not red. */
const CHANGED_MEANWHILE = 409;
/** Not there, or not ours: asking again gives the same answer. */
const FINAL = [403, 404];

export interface ProblemLineProps {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong, under the thing it is about; 重试 where trying again can help. */
export function ProblemLine({ error, onRetry }: ProblemLineProps) {
  if (!error) return null;
  const status = problemOf(error)?.status ?? 0;
  const isChange = status === CHANGED_MEANWHILE;
  return (
    <div className={isChange ? css.change : css.problem} role="alert">
      <SeverityMark severity={isChange ? 'warning' : 'critical'} isBesideWord />
      <span className={css.problemText}>{errorWords(error)}</span>
      {onRetry && !FINAL.includes(status) && (
        <Button size="small" onClick={onRetry}>
          {words.shell.retry}
        </Button>
      )}
    </div>
  );
}
