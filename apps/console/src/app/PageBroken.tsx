import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import { EmptyState } from '../ui/EmptyState.js';
import { errorWords, isOrdinary } from '../ui/problem-words.js';
import { words } from '../words.js';

/** Stands where a page fell over; the rail and the other pages go on. */
export function PageBroken({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const isAnswer = isOrdinary(error);
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div role="alert">
      <EmptyState
        title={isAnswer ? errorWords(error) : words.shell.broken}
        note={isAnswer ? undefined : words.shell.brokenNote}
        actions={
          <Button type="primary" onClick={again}>
            {words.shell.retry}
          </Button>
        }
      />
    </div>
  );
}
