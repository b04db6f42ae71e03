import type { PatientPage } from '@suian/contracts/patients';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/session.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { Card } from '../../ui/Card.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { instantWords } from '../../ui/time-words.js';
import { mergeWords as say } from '../../words/merges.js';
import { ConfirmSeatDialog } from './ConfirmSeatDialog.js';
import css from './patient.module.css';

type Held = PatientPage['heldSeats'][number];

/** Phones that hear nothing since a merge, until a nurse has asked who holds them. */
export function HeldSeatsCard({ patient, now, offsetMinutes }: ClockProps & { patient: PatientPage }) {
  const mayConfirm = useMay('binding.issue');
  const [asking, setAsking] = useState<Held | null>(null);
  if (patient.heldSeats.length === 0) return null;
  return (
    <Card
      title={
        <span className={css.heldTitle}>
          <SeverityMark severity="warning" isBesideWord /> {say.heldTitle}
        </span>
      }
      className={css.heldCard}
    >
      <p>{say.heldNote}</p>
      <ul className={css.rows}>
        {patient.heldSeats.map((seat) => (
          <li key={seat.id}>
            <p>{say.held(say.roles[seat.role], instantWords(seat.boundAt, now, offsetMinutes, true))}</p>
            {mayConfirm && (
              <Button size="small" className={css.after ?? ''} onClick={() => setAsking(seat)}>
                {seat.role === 'self' ? say.confirm : say.confirmFamily}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asking && <ConfirmSeatDialog seat={asking} onClose={() => setAsking(null)} />}
    </Card>
  );
}
