import type { Problem } from '@suian/contracts/errors';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { paths } from '../../app/paths.js';
import { PatientName } from '../../ui/PatientName.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { words } from '../../words.js';
import { registrationWords as say } from '../../words/registration.js';
import { useLookAlike } from './discharge-queries.js';
import { idsNamedIn } from './ids-named-in.js';
import css from './register.module.css';

interface QuestionProps {
  problem: Problem;
  /** The nurse says: the same one. */
  onSame: () => void;
  /** The nurse says: another one; registers at once. */
  onOther: () => void;
}

/** Same name, birth date and phone, another number: only a person may say who it is (decision 8). */
export function LookAlikeCard({ problem, onSame, onOther }: QuestionProps) {
  return (
    <Question words={say.lookAlike} onSame={onSame} onOther={onOther}>
      <ul className={css.alike}>
        {idsNamedIn(problem).map((id) => (
          <LookAlike key={id} patientId={id} problem={problem} />
        ))}
      </ul>
    </Question>
  );
}

/** A discharge within 3 days of this one (decision 9). */
export function CloseStayCard({ problem, onSame, onOther }: QuestionProps) {
  const day = problem.facts?.dischargedOn;
  const encounterId = idsNamedIn(problem)[0];
  return (
    <Question words={say.closeStay} onSame={onSame} onOther={onOther}>
      <p>
        {typeof day === 'string' && say.closeStay.known(day)}{' '}
        {encounterId && (
          <Link to={paths.discharges} search={{ list: undefined, on: undefined, encounter: encounterId }}>
            {say.closeStay.open}
          </Link>
        )}
      </p>
    </Question>
  );
}

interface QuestionFrameProps {
  words: { title: string; ask: string; same: string; other: string; sameHint: string };
  onSame: () => void;
  onOther: () => void;
  children: ReactNode;
}

function Question({ words: text, onSame, onOther, children }: QuestionFrameProps) {
  const [isSame, setSame] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Braces: newer browsers answer with a promise, which is no clean-up.
    void frame.current?.scrollIntoView({ block: 'nearest' });
  }, [isSame]);
  return (
    <div className={css.question} role="alertdialog" aria-label={text.title} ref={frame}>
      <SeverityMark severity="warning" size={22} isBesideWord />
      <div className={css.questionBody}>
        <h2 className={css.questionTitle}>{text.title}</h2>
        <p>{isSame ? text.sameHint : text.ask}</p>
        {children}
        <div className={css.actions}>
          {!isSame && <Button onClick={() => setSame(true)}>{text.same}</Button>}
          {!isSame && <Button onClick={onOther}>{text.other}</Button>}
          {isSame && <Button onClick={onSame}>{say.understood}</Button>}
        </div>
      </div>
    </div>
  );
}

/** Masked, as everywhere; one in a department that is not mine cannot be shown. */
function LookAlike({ patientId, problem }: { patientId: string; problem: Problem }) {
  const { data, error, isPending } = useLookAlike(patientId);
  if (isPending) return <li>{words.shell.loading}</li>;
  if (error || !data) return <li>{hiddenLookAlike(patientId, problem)}</li>;
  return (
    <li>
      <PatientName patient={data} />
      {data.maskedMrn && <span>{words.patient.mrn(data.maskedMrn)}</span>}
      {data.maskedPhone && <span>{words.patient.phone(data.maskedPhone)}</span>}
      <Link to={paths.patient(patientId)}>{say.lookAlike.open}</Link>
    </li>
  );
}

/** Of another department: only what the refusal itself says of him, masked. */
function hiddenLookAlike(patientId: string, { facts = {} }: Problem): string {
  const { maskedName, maskedMrn } = facts;
  if (facts.patientId !== patientId || typeof maskedName !== 'string') return say.lookAlike.elsewhere;
  const mrn = typeof maskedMrn === 'string' ? ` ${words.patient.mrn(maskedMrn)}` : '';
  return say.lookAlike.namedElsewhere(`${maskedName}${mrn}`);
}
