import type { MedicationRow } from '@suian/contracts/medications';
import { useState } from 'react';
import { useMay } from '../../data/session.js';
import { Card } from '../../ui/Card.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { dateOf } from '../../ui/time-words.js';
import { medicationWords as say } from '../../words/medications.js';
import { LoadingBars } from './LoadingBars.js';
import type { MedicationAsked } from './medication-asked.js';
import { MedicationDialog } from './MedicationDialog.js';
import { MedicationItem } from './MedicationItem.js';
import { isTaken } from './medication-line.js';
import { useMedications } from './medication-queries.js';
import css from './medications.module.css';
import patientCss from './patient.module.css';

/** c04: what he takes, each with where we know it from and since when; what ended or was a mistake stays behind a press. */
export function MedicationsCard({ patientId, now, offsetMinutes }: ClockProps & { patientId: string }) {
  const mayChange = useMay('plan.decide');
  const medications = useMedications(patientId);
  const [asked, setAsked] = useState<MedicationAsked | null>(null);
  const [isOpen, setOpen] = useState(false);
  const today = dateOf(now, offsetMinutes);
  const rows = medications.data?.rows ?? [];
  const taken = rows.filter((row) => isTaken(row, today));
  const past = rows.filter((row) => !isTaken(row, today));
  const onAsk = mayChange ? setAsked : undefined;
  const add = mayChange && (
    <button type="button" className={patientCss.linkButton} onClick={() => setAsked({ act: 'add' })}>
      {say.add}
    </button>
  );
  return (
    <Card title={say.title} actions={add}>
      {medications.isPending && <LoadingBars rows={2} />}
      {medications.error && (
        <ProblemLine error={medications.error} onRetry={() => void medications.refetch()} />
      )}
      {medications.data && rows.length === 0 && (
        <>
          <p>{say.none}</p>
          <p className={patientCss.note}>{say.noneNote}</p>
        </>
      )}
      <List label={say.listLabel} rows={taken} today={today} onAsk={onAsk} />
      {past.length > 0 && (
        <button
          type="button"
          className={patientCss.linkButton}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? say.hideEnded : say.ended(past.length)}
        </button>
      )}
      {isOpen && <List label={say.endedLabel} rows={past} today={today} onAsk={onAsk} />}
      {asked && (
        <MedicationDialog patientId={patientId} asked={asked} today={today} onClose={() => setAsked(null)} />
      )}
    </Card>
  );
}

interface ListProps {
  label: string;
  rows: readonly MedicationRow[];
  today: string;
  onAsk: ((asked: MedicationAsked) => void) | undefined;
}

function List({ label, rows, ...shared }: ListProps) {
  if (rows.length === 0) return null;
  return (
    <ul className={css.list} aria-label={label}>
      {rows.map((row) => (
        <MedicationItem key={row.id} row={row} {...shared} />
      ))}
    </ul>
  );
}
