import type { MedicationRow } from '@suian/contracts/medications';
import { medicationWords as say } from '../../words/medications.js';
import { daysWords, isTaken, marksWords } from './medication-line.js';
import type { MedicationAsked } from './medication-asked.js';
import css from './medications.module.css';
import patientCss from './patient.module.css';

interface MedicationItemProps {
  row: MedicationRow;
  today: string;
  /** Left out for who may only look. */
  onAsk: ((asked: MedicationAsked) => void) | undefined;
}

/** Name and dose, where it is known from, since when, and what can be done about it. */
export function MedicationItem({ row, today, onAsk }: MedicationItemProps) {
  const acts = isTaken(row, today)
    ? (['change', 'stop', 'mark', 'strike'] as const)
    : (['mark', 'strike'] as const);
  return (
    <li className={css.item}>
      <div className={row.struck ? css.struck : css.name}>
        <strong>{row.name}</strong> {row.dosage}
      </div>
      <span className={css.source}>{row.by ?? say.source[row.source]}</span>
      <p className={css.days}>{[daysWords(row, today), marksWords(row)].filter(Boolean).join(say.join)}</p>
      {onAsk && !row.struck && (
        <div className={css.acts}>
          {acts.map((act) => (
            <button
              key={act}
              type="button"
              className={patientCss.linkButton}
              aria-label={say.actLabel(say[act], row.name)}
              onClick={() => onAsk({ act, row })}
            >
              {say[act]}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
