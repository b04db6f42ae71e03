import { codeOf, failureWords } from '../../data/failure.js';
import { BigButton } from '../../ui/BigButton.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { NotBound } from '../../ui/NotBound.js';
import { RETRY } from '../../words/problems.js';

/** Nothing can be shown: nobody is bound, or it could not be asked now. */
export function FailedLoad({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (codeOf(error) === 'seat.not-found') return <NotBound />;
  return (
    <>
      <ErrorLine text={failureWords(error)} />
      <BigButton label={RETRY} onPress={onRetry} />
    </>
  );
}
