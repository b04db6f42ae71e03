import type { EncounterCard } from '@suian/contracts/patients';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { Card } from '../../ui/Card.js';
import { PlanTag } from '../../ui/PlanTag.js';
import { SampleTag } from '../../ui/SampleTag.js';
import { patientsWords } from '../../words/patients.js';
import { ConfirmPlanForm } from './ConfirmPlanForm.js';
import { OtherPathways } from './OtherPathways.js';
import { PausedNote } from './PausedNote.js';
import css from './patient.module.css';
import { TaskRows } from './TaskRows.js';

const say = patientsWords.plan;

interface PlanCardViewProps extends ClockProps {
  patientId: string;
  stay: EncounterCard | null;
  onOpenResponse: (responseId: string) => void;
}

/** The plan with its tasks; confirming it where it still waits for that. */
export function PlanCardView({ patientId, stay, onOpenResponse, ...clock }: PlanCardViewProps) {
  const plan = stay?.plan;
  if (!plan) return <NoPlan stay={stay} />;
  return (
    <Card title={say.title} actions={<PlanTag plan={plan.state} />}>
      <p className={css.planName}>
        {plan.pathwayName} <span className={css.note}>{say.version(plan.pathwayVersion)}</span>{' '}
        {plan.isSample && <SampleTag />}
      </p>
      <p className={css.note}>{say.anchor[plan.anchorKind](plan.anchorOn)}</p>
      <OtherPathways patientId={patientId} stay={stay} />
      {plan.tags.map((tag) => (
        <p key={tag} className={css.note}>
          {say.tags[tag]}
        </p>
      ))}
      <PausedNote patientId={patientId} plan={plan} {...clock} />
      <ConfirmPlanForm patientId={patientId} plan={plan} {...clock} />
      <TaskRows plan={plan} onOpenResponse={onOpenResponse} {...clock} />
    </Card>
  );
}

function NoPlan({ stay }: { stay: EncounterCard | null }) {
  return (
    <Card title={say.title} actions={<PlanTag plan="none" />}>
      <p className={css.note}>{say.noneNote}</p>
      {stay && (
        <Link to={paths.discharges} search={{ list: 'no-plan', on: undefined, encounter: stay.id }}>
          {say.choose}
        </Link>
      )}
    </Card>
  );
}
