import { Button } from 'antd';
import { words } from '../words.js';
import css from './layout.module.css';
import { errorWords } from './problem-words.js';
import { SeverityMark } from './SeverityMark.js';

export interface ProblemLineProps {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong, under the thing it is about; 重试 where trying again can help. */
export function ProblemLine({ error, onRetry }: ProblemLineProps) {
  if (!error) return null;
  return (
    <div className={css.problem} role="alert">
      <SeverityMark severity="critical" isBesideWord />
      <span className={css.problemText}>{errorWords(error)}</span>
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {words.shell.retry}
        </Button>
      )}
    </div>
  );
}
