import type { PatientRow } from '@suian/contracts/patients';
import { Link, useNavigate } from '@tanstack/react-router';
import { paths } from '../../app/paths.js';
import { BindingTag } from '../../ui/BindingTag.js';
import { PatientName } from '../../ui/PatientName.js';
import { PlanTag } from '../../ui/PlanTag.js';
import { Tag } from '../../ui/Tag.js';
import { TierMark } from '../../ui/TierMark.js';
import { dayWords } from '../../ui/time-words.js';
import { patientsWords as say } from '../../words/patients.js';
import css from './patients.module.css';

const COLUMNS = [
  'patient',
  'mrn',
  'department',
  'discharged',
  'reason',
  'tier',
  'plan',
  'binding',
  'alerts',
] as const;

interface PatientTableProps {
  rows: readonly PatientRow[];
  today: string;
}

export function PatientTable({ rows, today }: PatientTableProps) {
  return (
    <table className={css.table} aria-label={say.tableLabel}>
      <colgroup>
        {COLUMNS.map((column) => (
          <col key={column} className={css[column]} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {say.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PatientLine key={row.id} row={row} today={today} />
        ))}
      </tbody>
    </table>
  );
}

function PatientLine({ row, today }: { row: PatientRow; today: string }) {
  const navigate = useNavigate();
  const reason = [row.operation, row.diagnosis].filter(Boolean).join(' · ');
  return (
    <tr onClick={() => void navigate({ to: paths.patient(row.id) })}>
      <td>
        <Link
          className={css.nameLink}
          to={paths.patient(row.id)}
          onClick={(event) => event.stopPropagation()}
        >
          <PatientName patient={row} />
        </Link>
      </td>
      <td>{row.maskedMrn ?? say.unknown}</td>
      <td className={css.oneLine} title={row.departmentName ?? ''}>
        {row.departmentName ?? say.profile.noDepartment}
      </td>
      <td>{row.dischargedOn ? dayWords(row.dischargedOn, today) : say.unknown}</td>
      <td className={css.oneLine} title={reason}>
        {reason || say.unknown}
      </td>
      <td>{row.tier && <TierMark tier={row.tier} />}</td>
      <td>
        <PlanTag plan={row.plan} />
      </td>
      <td>
        <BindingTag state={row.binding} />
      </td>
      <td>{row.openAlerts > 0 ? <Tag tone="amber">{say.openAlerts(row.openAlerts)}</Tag> : say.noAlerts}</td>
    </tr>
  );
}
