import { codeOf, failureWords } from '../../data/failure.js';
import { restartAt } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { Card } from '../../ui/Card.js';
import { Notice } from '../../ui/Notice.js';
import { Root } from '../../ui/Root.js';
import { ANSWER } from '../../words/answer.js';
import { NO_NETWORK_TO_BIND, RETRY } from '../../words/problems.js';

/** The code cannot be used: why, and what to do now. */
export function BindRefused({ error, onRetry }: { error: unknown; onRetry: (() => void) | undefined }) {
  const text = codeOf(error) ? failureWords(error) : NO_NETWORK_TO_BIND;
  return (
    <Root>
      <Card>
        <Notice level="warning" text={text} />
      </Card>
      {onRetry ? <BigButton label={RETRY} onPress={onRetry} /> : null}
      <BigButton label={ANSWER.goToday} kind="outline" onPress={() => void restartAt('today')} />
    </Root>
  );
}
