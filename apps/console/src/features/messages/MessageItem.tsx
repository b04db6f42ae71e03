import { Link } from '@tanstack/react-router';
import type { MessageRow, SettleMessageRequest } from '@suian/contracts/messages';
import { Button } from 'antd';
import type { ClockProps } from '../../ui/clock-props.js';
import { PatientName } from '../../ui/PatientName.js';
import { Tag, type TagProps } from '../../ui/Tag.js';
import { instantWords } from '../../ui/time-words.js';
import { messagesWords as say, reasonWords } from '../../words/messages.js';
import css from './messages.module.css';

export type Decision = SettleMessageRequest['decision'];

interface MessageItemProps extends ClockProps {
  row: MessageRow;
  isHeld: boolean;
  mayDecide: boolean;
  onDecide: (decision: Decision) => void;
}

const TONE: Record<MessageRow['state'], NonNullable<TagProps['tone']>> = {
  waiting: 'grey',
  sending: 'blue',
  accepted: 'green',
  refused: 'amber',
  unknown: 'amber',
  dropped: 'grey',
  failed: 'amber',
};

const UNDECIDED: readonly MessageRow['state'][] = ['unknown', 'failed'];

function timeWords({
  row,
  isHeld,
  now,
  offsetMinutes,
}: Omit<MessageItemProps, 'onDecide' | 'mayDecide'>): string {
  const at = (instant: string) => instantWords(instant, now, offsetMinutes, true);
  if (row.sentAt) return say.sent(at(row.sentAt));
  if (row.state !== 'waiting') return say.due(at(row.notBefore));
  return isHeld ? say.waitsHeld : say.waits(at(row.notBefore));
}

/** Whom it is for, what, when, why; and the two ways to decide where a person has to. */
export function MessageItem(props: MessageItemProps) {
  const { row, mayDecide, onDecide } = props;
  const { patient, state, kind, channel, title, reason } = row;
  const name = patient?.maskedName ?? say.nobody;
  return (
    <li className={css.item}>
      <span className={css.who}>
        {patient ? (
          <Link to="/patients/$patientId" params={{ patientId: patient.id }} className={css.patient}>
            <PatientName patient={patient} />
          </Link>
        ) : (
          name
        )}
      </span>
      <span className={css.what}>
        {say.about(say.kind[kind], title)}
        <span className={css.note}>
          {say.channel[channel]} · {timeWords(props)}
        </span>
      </span>
      <span className={css.state}>
        <Tag tone={TONE[state]}>{say.state[state]}</Tag>
        {reason && <span className={css.note}>{reasonWords(reason)}</span>}
      </span>
      <span className={css.actions}>
        {mayDecide && UNDECIDED.includes(state) && (
          <>
            <Button size="small" aria-label={say.resendOf(name)} onClick={() => onDecide('release')}>
              {say.resend}
            </Button>
            <Button size="small" aria-label={say.dropOf(name)} onClick={() => onDecide('drop')}>
              {say.drop}
            </Button>
          </>
        )}
      </span>
    </li>
  );
}
