import { useReleaseSending } from '../../data/sending.js';
import { Card } from '../../ui/Card.js';
import { ReleaseSending } from '../../ui/ReleaseSending.js';
import { messagesWords } from '../../words/messages.js';

const say = messagesWords.settings;

/** After a restore nothing is sent until a person says so; an administrator sees no message, but may say it. */
export function SendingCard() {
  const release = useReleaseSending();
  return (
    <Card title={say.title} note={say.note}>
      <ReleaseSending
        isPending={release.isPending}
        error={release.error}
        onRelease={(done) => release.mutate(undefined, { onSuccess: done })}
      />{' '}
      <span style={{ color: 'var(--ink3)', fontSize: 12 }}>{say.nothing}</span>
    </Card>
  );
}
