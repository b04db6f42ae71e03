import type { MessageList } from '@suian/contracts/messages';
import { useReleaseSending } from '../../data/sending.js';
import { useMay } from '../../data/session.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { ReleaseSending } from '../../ui/ReleaseSending.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { instantWords } from '../../ui/time-words.js';
import { messagesWords } from '../../words/messages.js';
import css from './messages.module.css';

const say = messagesWords.hold;

/** Stands over the list while nothing is sent. */
export function HoldBanner({
  hold,
  now,
  offsetMinutes,
}: ClockProps & { hold: NonNullable<MessageList['hold']> }) {
  const release = useReleaseSending();
  const mayRelease = useMay('sending.release');
  return (
    <section className={css.hold} aria-label={say.title}>
      <SeverityMark severity="warning" isBesideWord />
      <b>{say.title}</b>
      <span>{say.since(instantWords(hold.since, now, offsetMinutes))}</span>
      <span className={css.holdNote}>{say.note}</span>
      {mayRelease && (
        <span className={css.end}>
          <ReleaseSending
            isPrimary
            isPending={release.isPending}
            error={release.error}
            onRelease={(done) => release.mutate(undefined, { onSuccess: done })}
          />
        </span>
      )}
    </section>
  );
}
