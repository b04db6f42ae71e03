import type { PlanCard } from '@suian/contracts/patients';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/session.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { instantWords } from '../../ui/time-words.js';
import { patientsWords } from '../../words/patients.js';
import { pausedWords } from './paused-words.js';
import css from './patient.module.css';
import { ResumeDialog } from './ResumeDialog.js';

const say = patientsWords.paused;

interface PausedNoteProps extends ClockProps {
  patientId: string;
  plan: PlanCard;
}

/** Why nothing goes out now, and what ends that; after a readmission also a person who knows that he is home. */
export function PausedNote({ patientId, plan, now, offsetMinutes }: PausedNoteProps) {
  const mayDecide = useMay('plan.decide');
  const [isAsking, setAsking] = useState(false);
  const { paused } = plan;
  if (!paused) return null;
  const since = instantWords(paused.at, now, offsetMinutes, true);
  const mayResume = mayDecide && paused.for === 'readmitted' && plan.state !== 'ended';
  return (
    <div className={css.paused}>
      <b>{pausedWords(paused, since)}</b> {say.meaning[paused.for]}
      {mayResume && (
        <Button type="link" onClick={() => setAsking(true)}>
          {say.resume.open}
        </Button>
      )}
      {isAsking && <ResumeDialog patientId={patientId} plan={plan} onClose={() => setAsking(false)} />}
    </div>
  );
}
