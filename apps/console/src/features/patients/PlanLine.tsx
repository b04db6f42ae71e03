import type { EncounterCard } from '@suian/contracts/patients';
import type { ClockProps } from '../../ui/clock-props.js';
import { DayLine } from '../../ui/DayLine.js';
import { PlanTag } from '../../ui/PlanTag.js';
import { SampleTag } from '../../ui/SampleTag.js';
import { Tag } from '../../ui/Tag.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { patientsWords as say } from '../../words/patients.js';
import { stopsOf } from './main-stay.js';
import css from './patient.module.css';

/** The product's one line, for this patient. */
export function PlanLine({ stay, now, offsetMinutes }: ClockProps & { stay: EncounterCard | null }) {
  const plan = stay?.plan;
  if (!plan) {
    return (
      <section className={css.line} aria-label={say.line.label}>
        <div className={css.lineName}>
          <b>{say.line.none}</b>
          <span className={css.note}>{say.line.noneNote}</span>
        </div>
      </section>
    );
  }
  return (
    <section className={css.line} aria-label={say.line.label}>
      <div className={css.lineName}>
        <b>{plan.pathwayName}</b>
        <span className={css.note}>{say.plan.version(plan.pathwayVersion)}</span>
        <span className={css.tags}>
          {plan.state !== 'confirmed' && <PlanTag plan={plan.state} />}
          {plan.isSample && <SampleTag />}
        </span>
        {plan.paused && (
          <span className={css.tags}>
            <Tag tone="amber">{words.patient.paused[plan.paused.for]}</Tag>
            <span className={css.note}>
              {say.paused.short(instantWords(plan.paused.at, now, offsetMinutes, true))}
            </span>
          </span>
        )}
      </div>
      <div className={css.lineDays}>
        <DayLine stops={stopsOf(plan)} />
      </div>
    </section>
  );
}
