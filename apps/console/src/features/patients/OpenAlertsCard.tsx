import type { PatientPage } from '@suian/contracts/patients';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths.js';
import { Card } from '../../ui/Card.js';
import { SeverityTag } from '../../ui/SeverityTag.js';
import { patientsWords } from '../../words/patients.js';
import css from './patient.module.css';

const say = patientsWords.alerts;

export function OpenAlertsCard({ alerts }: { alerts: PatientPage['openAlerts'] }) {
  return (
    <Card title={say.title}>
      {alerts.length === 0 && <p className={css.note}>{say.none}</p>}
      <ul className={css.rows}>
        {alerts.map(({ id, severity, concernName }) => (
          <li key={id}>
            <Link to={paths.alerts} search={{ alert: id }} className={css.alert}>
              <SeverityTag severity={severity} />
              <span className={css.grow}>{concernName}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
