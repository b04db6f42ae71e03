import { codeOf, failureWords } from '../../data/failure.js';
import { BigButton } from '../../ui/BigButton.js';
import { EmptySun } from '../../ui/EmptySun.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { RETRY } from '../../words/problems.js';
import { TODAY } from '../../words/today.js';

/** Nothing can be shown: nobody is bound, or it could not be asked now. */
export function FailedLoad({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (codeOf(error) === 'seat.not-found')
    return <EmptySun title={TODAY.notBoundTitle} note={TODAY.notBoundNote} />;
  return (
    <>
      <ErrorLine text={failureWords(error)} />
      <BigButton label={RETRY} onPress={onRetry} />
    </>
  );
}
