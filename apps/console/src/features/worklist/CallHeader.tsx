import type { RevealedPatient } from '@suian/contracts/patients';
import type { CallDesk } from '@suian/contracts/worklist';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useNow } from '../../data/use-now.js';
import { Icon } from '../../ui/Icon.js';
import { KeyCap } from '../../ui/KeyCap.js';
import { PatientHeader } from '../../ui/PatientHeader.js';
import { Tag } from '../../ui/Tag.js';
import { words } from '../../words.js';
import { portraitWords } from '../../words/portrait.js';
import type { CallNotes } from './call-notes.js';
import { callTime } from './call-time.js';
import css from './call.module.css';

export interface CallHeaderProps {
  desk: CallDesk;
  notes: CallNotes;
  canWork: boolean;
  revealed: RevealedPatient | undefined;
  isRevealing: boolean;
  onReveal: (() => void) | undefined;
  onCall: () => void;
  onHangUp: () => void;
  onLater: () => void;
}

const said = words.call.header;
const SECOND_MS = 1000;

function CallTimer({ startedAt, hungUpAt }: { startedAt: string; hungUpAt: string | null }) {
  const now = useNow(SECOND_MS);
  const time = callTime(startedAt, hungUpAt ?? now.toISOString());
  return (
    <span className={hungUpAt ? css.hungUp : css.calling} role="timer">
      <Icon name="phone" />
      {hungUpAt ? said.hungUp(time) : said.calling(time)}
    </span>
  );
}

function Acts({ desk, notes, canWork, onCall, onHangUp, onLater }: CallHeaderProps) {
  const { startedAt, hungUpAt } = notes;
  if (!canWork) return null;
  return (
    <>
      {startedAt === null && (
        <Button
          type={notes.outcome ? 'default' : 'primary'}
          icon={<Icon name="phone" />}
          title={desk.hasPhone ? said.callNote : undefined}
          onClick={onCall}
        >
          {said.call}
          <KeyCap>D</KeyCap>
        </Button>
      )}
      {startedAt !== null && <CallTimer startedAt={startedAt} hungUpAt={hungUpAt} />}
      {startedAt !== null && hungUpAt === null && (
        <Button danger onClick={onHangUp}>
          {said.hangUp}
          <KeyCap>H</KeyCap>
        </Button>
      )}
      <Button onClick={onLater}>
        {said.later}
        <KeyCap>L</KeyCap>
      </Button>
    </>
  );
}

/** Whom one is speaking with, masked until asked for, and how long already. */
export function CallHeader(props: CallHeaderProps) {
  const { desk, revealed, isRevealing, onReveal } = props;
  const { call, maskedPhone, hasPhone } = desk;
  const facts = [
    call.departmentName,
    call.title,
    <span key="phone" className={css.phone}>
      <Icon name="phone" size={15} />
      {hasPhone ? (revealed?.phone ?? maskedPhone) : said.noPhone}
    </span>,
    desk.owner && portraitWords.owner.named(desk.owner.name),
    <Link key="patient" to="/patients/$patientId" params={{ patientId: call.patient.id }}>
      {words.alerts.act.view}
    </Link>,
  ];
  return (
    <PatientHeader
      patient={call.patient}
      fullName={revealed?.name}
      onReveal={onReveal}
      isRevealing={isRevealing}
      revealWords={words.patient.showNameAndPhone}
      flags={desk.flags}
      chips={
        <>
          <Tag>{words.worklist.why[call.why]}</Tag>
          {call.proposal === 'family' && <Tag tone="amber">{words.worklist.family}</Tag>}
        </>
      }
      facts={facts.filter(Boolean).map((fact, index) => (
        <span key={index}>{fact}</span>
      ))}
      actions={<Acts {...props} />}
    />
  );
}
