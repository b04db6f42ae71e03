import type { AccessList } from '@suian/contracts/patients';
import { Card } from '../../ui/Card.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { instantWords } from '../../ui/time-words.js';
import { patientsWords } from '../../words/patients.js';
import { LoadingBars } from './LoadingBars.js';
import { MoreButton } from './MoreButton.js';
import { useAccess } from './patient-queries.js';
import type { ClockProps } from './TierCard.js';
import css from './patient.module.css';

const say = patientsWords.access;

type AccessRow = AccessList['rows'][number];

/** Who opened, unmasked or changed this patient. */
export function AccessCard({ patientId, now, offsetMinutes }: ClockProps & { patientId: string }) {
  const access = useAccess(patientId);
  const rows = access.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Card title={say.title}>
      {access.isPending && <LoadingBars rows={2} />}
      {access.error && <ProblemLine error={access.error} onRetry={() => void access.refetch()} />}
      {access.data && rows.length === 0 && <p className={css.note}>{say.none}</p>}
      <ul className={css.looks}>
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              {row.who || roleWord(row.role)} <span className={css.note}>{actionWord(row)}</span>
            </span>
            <time className={css.lookAt} dateTime={row.at}>
              {instantWords(row.at, now, offsetMinutes, true)}
            </time>
          </li>
        ))}
      </ul>
      <MoreButton query={access} label={say.more} />
    </Card>
  );
}

function roleWord(role: string): string {
  const known: Record<string, string> = say.roles;
  return known[role] ?? '';
}

/** What was done, and which full values were shown. */
function actionWord({ action, fields }: AccessRow): string {
  const actions: Record<string, string> = say.actions;
  const names: Record<string, string> = say.fields;
  const shown = fields.flatMap((field) => names[field] ?? []);
  if (shown.length > 0) return say.fieldsSeen(shown.join(say.fieldsJoin));
  const verbs: Record<string, string> = say.verbs;
  return actions[action] ?? verbs[action.split('.').at(-1) ?? ''] ?? say.actionOther;
}
