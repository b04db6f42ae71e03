import { codeOf, factOf, failureWords } from '../../data/failure.js';
import { keptToday } from '../../data/today.js';
import { lastOf, useLoad } from '../../data/use-load.js';
import { restartAt } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { CallWard } from '../../ui/CallWard.js';
import { Notice } from '../../ui/Notice.js';
import { Root } from '../../ui/Root.js';
import { ANSWER } from '../../words/answer.js';
import { BIND } from '../../words/bind.js';
import { NO_NETWORK_TO_BIND, RETRY } from '../../words/problems.js';

/** The code cannot be used, now or ever: why, and what to do now. */
export function BindRefused({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const code = codeOf(error);
  const wardPhone = factOf(error, 'wardPhone');
  const isForGood = code !== null && code.startsWith('binding.') && code !== 'binding.code-locked';
  const { loaded } = useLoad(keptToday);
  const own = lastOf(loaded);
  const goToday = () => void restartAt('today');
  // Many keep the paper as the way in, and scan it again.
  if (code === 'binding.code-used' && own) {
    return (
      <Root>
        <Notice level="notice" text={BIND.usedHere(own.seat.patientName)} />
        <BigButton label={BIND.goToday} onPress={goToday} />
        {wardPhone ? <CallWard phone={wardPhone} /> : null}
      </Root>
    );
  }
  return (
    <Root>
      <Notice level="warning" text={code ? failureWords(error) : NO_NETWORK_TO_BIND} />
      {isForGood ? null : <BigButton label={RETRY} onPress={onRetry} />}
      {wardPhone ? <CallWard phone={wardPhone} /> : null}
      <BigButton label={ANSWER.goToday} kind={isForGood ? 'outline' : 'quiet'} onPress={goToday} />
    </Root>
  );
}
