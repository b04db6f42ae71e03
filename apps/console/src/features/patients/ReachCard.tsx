import { CONSENT_PURPOSES, type ConsentPurpose, type PatientPage } from '@suian/contracts/patients';
import type { ClockProps } from '../../ui/clock-props.js';
import { Card } from '../../ui/Card.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { dateOf, dayWords, instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { patientsWords } from '../../words/patients.js';
import css from './patient.module.css';

const say = patientsWords.reach;

/** Which ways reach him, and what he agreed to. */
export function ReachCard({ patient, ...clock }: ClockProps & { patient: PatientPage }) {
  const { seats, hasPhone, maskedPhone } = patient;
  const boundWords = seats.map(({ role, boundAt }) => {
    const at = instantWords(boundAt, clock.now, clock.offsetMinutes);
    return role === 'self' ? say.boundSelf(at) : say.boundFamily(at);
  });
  return (
    <Card title={say.title}>
      <ul className={css.ways}>
        <Way name={say.wechat} isGood={seats.length > 0}>
          {boundWords.join('；') || say.notBound}
        </Way>
        <Way name={say.phone} isGood={hasPhone}>
          {hasPhone ? maskedPhone : say.noPhone}
        </Way>
        {CONSENT_PURPOSES.map((purpose) => (
          <ConsentWay key={purpose} purpose={purpose} patient={patient} {...clock} />
        ))}
      </ul>
    </Card>
  );
}

type ConsentWayProps = ClockProps & { purpose: ConsentPurpose; patient: PatientPage };

function ConsentWay({ purpose, patient, now, offsetMinutes }: ConsentWayProps) {
  const given = patient.consents
    .filter((each) => each.purpose === purpose)
    .sort((a, b) => b.at.localeCompare(a.at))[0];
  const name = say.purposes[purpose];
  if (!given) return <Way name={name}>{say.notAsked}</Way>;
  const day = dayWords(dateOf(given.at, offsetMinutes), dateOf(now, offsetMinutes));
  const state = given.granted ? say.granted : say.refused;
  return (
    <Way name={name} isGood={given.granted}>
      {say.consentLine(state, say.channels[given.channel], day)}
    </Way>
  );
}

interface WayProps {
  name: string;
  isGood?: boolean;
  children: string | null;
}

function Way({ name, isGood = false, children }: WayProps) {
  return (
    <li>
      <span>{name}</span>
      <span className={css.wayState}>{children ?? words.time.none}</span>
      <span className={css.wayMark}>
        {isGood ? (
          <SeverityMark severity="normal" isBesideWord />
        ) : (
          <span aria-hidden>{words.time.none}</span>
        )}
      </span>
    </li>
  );
}
