import { dismiss } from '../../data/outbox.js';
import type { Outgoing } from '../../data/outgoing.js';
import { BigButton } from '../../ui/BigButton.js';
import { CallWard } from '../../ui/CallWard.js';
import { Notice } from '../../ui/Notice.js';
import { Words } from '../../ui/Words.js';
import { problemWords } from '../../words/problems.js';
import { TODAY } from '../../words/today.js';

/** Answers still waiting to be sent, said once, and each one that was refused, with the ward's number. */
export function OnTheirWay({ answers }: { answers: readonly Outgoing[] }) {
  const waiting = answers.filter((answer) => !answer.refusedWith);
  const refused = answers.filter((answer) => answer.refusedWith);
  return (
    <>
      {refused.map((answer) => (
        <Refused key={answer.body.submissionId} answer={answer} />
      ))}
      {waiting.length > 0 ? <Notice icon="clock" text={TODAY.waiting(waiting.length)} /> : null}
    </>
  );
}

function Refused({ answer }: { answer: Outgoing }) {
  const { wardPhone, refusedWith, title, body } = answer;
  return (
    <Notice level="warning" text={TODAY.refused(title)}>
      {refusedWith ? <Words text={problemWords(refusedWith)} tone="ink2" /> : null}
      <CallWard phone={wardPhone} />
      <BigButton label={TODAY.toldByPhone} kind="quiet" onPress={() => void dismiss(body.submissionId)} />
    </Notice>
  );
}
