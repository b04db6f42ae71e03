import type { DepartmentSummary } from '@suian/contracts/session';
import { hasCoverAt } from '@suian/domain/triage/cover';
import { Card } from '../../ui/Card.js';
import { Tag } from '../../ui/Tag.js';
import { settingsWords as say } from '../../words/settings.js';
import { dutyLines } from './duty-words.js';
import css from './settings.module.css';

interface DepartmentsCardProps {
  departments: readonly DepartmentSummary[];
  now: Date;
}

/** What every promise to a patient is made from. */
export function DepartmentsCard({ departments, now }: DepartmentsCardProps) {
  return (
    <Card title={say.departments} note={say.departmentsNote}>
      <div className={css.departments}>
        {departments.map((department) => (
          <DepartmentBlock key={department.id} department={department} now={now} />
        ))}
      </div>
    </Card>
  );
}

function DepartmentBlock({ department, now }: { department: DepartmentSummary; now: Date }) {
  const { name, wardPhone, cover } = department;
  const lines = dutyLines(cover);
  const isCovered = hasCoverAt(cover, now);
  return (
    <section className={css.department} aria-label={name}>
      <h3 className={css.departmentName}>
        {name} <Tag tone={isCovered ? 'green' : 'grey'}>{isCovered ? say.onDutyNow : say.offDutyNow}</Tag>
      </h3>
      <dl className={css.facts}>
        <dt>{say.wardPhone}</dt>
        <dd>{wardPhone}</dd>
        <dt>{say.duty}</dt>
        <dd>
          {lines.length === 0 && say.noDuty}
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </dd>
        <dt>{say.round}</dt>
        <dd>{say.roundAt(cover.dailyRoundAt)}</dd>
        <dt>{say.night}</dt>
        <dd>{cover.answeredAtNight ? say.answered : say.notAnswered}</dd>
      </dl>
    </section>
  );
}
