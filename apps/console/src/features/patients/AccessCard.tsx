import type { ClockProps } from '../../ui/clock-props.js';
import { Card } from '../../ui/Card.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { instantWords } from '../../ui/time-words.js';
import { patientsWords } from '../../words/patients.js';
import { accessLines } from './access-lines.js';
import { LoadingBars } from './LoadingBars.js';
import { MoreButton } from './MoreButton.js';
import { useAccess } from './patient-queries.js';
import css from './patient.module.css';

const say = patientsWords.access;

/** Who opened, unmasked or changed this patient. */
export function AccessCard({ patientId, now, offsetMinutes }: ClockProps & { patientId: string }) {
  const access = useAccess(patientId);
  const lines = accessLines(access.data?.pages.flatMap((page) => page.rows) ?? []);
  return (
    <Card title={say.title}>
      {access.isPending && <LoadingBars rows={2} />}
      {access.error && <ProblemLine error={access.error} onRetry={() => void access.refetch()} />}
      {access.data && lines.length === 0 && <p className={css.note}>{say.none}</p>}
      <ul className={css.looks}>
        {lines.map(({ id, at, who, did }) => (
          <li key={id}>
            <span>
              {who} <span className={css.note}>{did}</span>
            </span>
            <time className={css.lookAt} dateTime={at}>
              {instantWords(at, now, offsetMinutes, true)}
            </time>
          </li>
        ))}
      </ul>
      <MoreButton query={access} label={say.more} />
    </Card>
  );
}
