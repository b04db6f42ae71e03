import type { PlanCard } from '@suian/contracts/patients';
import { Card } from '../../ui/Card.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { TierMark } from '../../ui/TierMark.js';
import { instantWords } from '../../ui/time-words.js';
import { patientsWords } from '../../words/patients.js';
import css from './patient.module.css';

const say = patientsWords.tier;

/** The tier, why, and who stands for it. */
export function TierCard({ plan, now, offsetMinutes }: ClockProps & { plan: PlanCard | null }) {
  if (!plan) {
    return (
      <Card title={say.title}>
        <p className={css.note}>{say.none}</p>
      </Card>
    );
  }
  const { confirmedBy, confirmedAt } = plan;
  const by =
    confirmedBy && confirmedAt
      ? say.confirmed(confirmedBy, instantWords(confirmedAt, now, offsetMinutes, true))
      : say.proposed;
  return (
    <Card title={say.title} actions={<TierMark tier={plan.tier} />}>
      <p>{say.because(plan.tierReason)}</p>
      <p className={css.note}>{by}</p>
    </Card>
  );
}
