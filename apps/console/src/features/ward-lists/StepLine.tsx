import type { WardListState } from '@suian/contracts/ward-lists';
import { DayLine, type DayStop } from '../../ui/DayLine.js';
import { wardListWords as say } from '../../words/ward-lists.js';
import { STEPS, stepOf } from './list-step.js';
import css from './ward-lists.module.css';

/** 对列, 核对, 导入: the product's line once more. */
export function StepLine({ state }: { state: WardListState }) {
  const at = STEPS.indexOf(stepOf(state));
  const stops = STEPS.map((step, index): DayStop => {
    const isDone = index < at || state === 'done';
    return { key: step, title: say.steps[step], state: isDone ? 'done' : index === at ? 'today' : 'later' };
  });
  return (
    <section className={css.steps} aria-label={say.stepsLabel}>
      <DayLine stops={stops} />
    </section>
  );
}
