import type { PatientPage } from '@suian/contracts/patients';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/session.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { Card } from '../../ui/Card.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { mergeWords as say } from '../../words/merges.js';
import { UnmergeDialog } from './UnmergeDialog.js';
import css from './patient.module.css';

type Merged = PatientPage['mergedFrom'][number];

/** Whose records were put into this one, and the way to part them again. */
export function MergedCard({ patient, now, offsetMinutes }: ClockProps & { patient: PatientPage }) {
  const mayUnmerge = useMay('discharge.register');
  const [parting, setParting] = useState<Merged | null>(null);
  if (patient.mergedFrom.length === 0) return null;
  return (
    <Card title={say.title} note={say.note}>
      <ul className={css.rows}>
        {patient.mergedFrom.map((merged) => (
          <li key={merged.id}>
            <p>
              {say.from(
                merged.maskedName,
                merged.maskedMrn ? words.patient.mrn(merged.maskedMrn) : '',
                instantWords(merged.at, now, offsetMinutes, true),
              )}
            </p>
            {mayUnmerge && (
              <Button
                size="small"
                className={css.after ?? ''}
                aria-label={say.unmergeOf(merged.maskedName)}
                onClick={() => setParting(merged)}
              >
                {say.unmerge}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {parting && (
        <UnmergeDialog
          mergedId={parting.id}
          maskedName={parting.maskedName}
          onClose={() => setParting(null)}
        />
      )}
    </Card>
  );
}
