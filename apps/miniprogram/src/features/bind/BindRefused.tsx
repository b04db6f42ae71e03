import { codeOf, factOf, failureWords } from '../../data/failure.js';
import { restartAt } from '../../platform/navigate.js';
import { call as dial } from '../../platform/wx.js';
import { BigButton } from '../../ui/BigButton.js';
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
  return (
    <Root>
      <Notice level="warning" text={code ? failureWords(error) : NO_NETWORK_TO_BIND} />
      {isForGood ? null : <BigButton label={RETRY} onPress={onRetry} />}
      {wardPhone ? (
        <BigButton
          label={BIND.callWard}
          note={wardPhone}
          kind="outline"
          icon="phone"
          onPress={() => void dial(wardPhone)}
        />
      ) : null}
      <BigButton label={ANSWER.goToday} kind="quiet" onPress={() => void restartAt('today')} />
    </Root>
  );
}
