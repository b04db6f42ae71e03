import type { PatientPage, PlanCard } from '@suian/contracts/patients';
import type { TierHistoryEntry } from '@suian/contracts/tier-cards';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths.js';
import { useMay } from '../../data/session.js';
import { Card } from '../../ui/Card.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { TierMark } from '../../ui/TierMark.js';
import { instantWords } from '../../ui/time-words.js';
import { patientsWords } from '../../words/patients.js';
import { tierWords } from '../../words/tiers.js';
import { KnownFacts } from './KnownFacts.js';
import css from './patient.module.css';
import { TierHistory } from './TierHistory.js';
import { historyWords } from './tier-history-words.js';
import { WaitingTier } from './WaitingTier.js';

const say = patientsWords.tier;

interface TierCardProps extends ClockProps {
  patient: PatientPage;
  plan: PlanCard | null;
}

/** The tier, why, who stands for it, what the rules propose instead, and what they are judged by. */
export function TierCard({ patient, plan, ...clock }: TierCardProps) {
  const mayDecide = useMay('plan.decide');
  const board = mayDecide && <Link to={paths.tiers}>{tierWords.card.board}</Link>;
  return (
    <Card title={say.title} note={board} actions={plan && <TierMark tier={plan.tier} />}>
      {plan ? (
        <Standing plan={plan} history={patient.tiers.history} {...clock} />
      ) : (
        <p className={css.note}>{say.none}</p>
      )}
      <WaitingTier patient={patient} mayDecide={mayDecide} {...clock} />
      <Adherence patient={patient} />
      <KnownFacts patient={patient} mayPut={mayDecide} {...clock} />
      <TierHistory history={patient.tiers.history} {...clock} />
    </Card>
  );
}

interface StandingProps extends ClockProps {
  plan: PlanCard;
  history: readonly TierHistoryEntry[];
}

function Standing({ plan, history, ...clock }: StandingProps) {
  return (
    <>
      <p className={css.grow}>{say.because(plan.tierReason)}</p>
      <p className={css.note}>{standsFor(plan, history, clock)}</p>
    </>
  );
}

/** Who set it last by hand or took it; else who confirmed the plan; else nobody has. */
function standsFor(plan: PlanCard, history: readonly TierHistoryEntry[], clock: ClockProps): string {
  const decided = history.find(({ planId, kind }) => planId === plan.id && kind !== 'rejected');
  if (decided && decided.kind !== 'first') return historyWords(decided, clock);
  const { confirmedBy, confirmedAt } = plan;
  if (!confirmedBy || !confirmedAt) return say.proposed;
  return say.confirmed(confirmedBy, instantWords(confirmedAt, clock.now, clock.offsetMinutes, true));
}

/** How he keeps to what was agreed: from our own record. */
function Adherence({ patient: { tiers } }: Pick<TierCardProps, 'patient'>) {
  const { group, reasons } = tiers.adherence;
  if (group === null) return <p className={css.after}>{tierWords.card.adherenceNone}</p>;
  const why = reasons.length > 0 ? reasons.join('；') : tierWords.card.adherenceNote;
  return (
    <p className={css.after}>
      {tierWords.card.adherence[group]} <span className={css.note}>{why}</span>
    </p>
  );
}
