import type { Call } from '@suian/domain/triage/concern-rule';
import { useEffect, useRef } from 'react';
import { SampleTag } from '../../ui/SampleTag.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { words } from '../../words.js';
import css from './call.module.css';
import type { Judgement } from './judgement.js';

const said = words.call.advice;
const CALL_WORDS: Record<Call, string> = {
  '120': said.call120,
  ward: said.callWard,
  '12356': said.call12356,
};

/** A critical answer: what the nurse reads aloud now. It stands over the script, so the form beside does not move. */
export function AdviceCard({ judgement, isSample }: { judgement: Judgement; isSample: boolean }) {
  const { advice, concerns } = judgement;
  const [first] = advice.calls;
  const isCritical = advice.level === 'critical';
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The script may have been read to its end: this is not to stand out of sight above it.
    if (isCritical) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isCritical]);
  return (
    <div ref={place} role="alert" className={css.alertPlace}>
      {isCritical && (
        <section className={css.advice} aria-label={said.title}>
          <h2 className={css.adviceHead}>
            <SeverityMark severity="critical" size={20} isBesideWord />
            {said.title}
          </h2>
          <div className={css.adviceBody}>
            {first && <p className={css.adviceCall}>{CALL_WORDS[first]}</p>}
            <p className={css.note}>{[said.original, advice.title].filter(Boolean).join('：')}</p>
            <ol className={css.steps}>
              {advice.steps.map(({ action, note }) => (
                <li key={action}>
                  <b>{action}</b> {note}
                </li>
              ))}
            </ol>
            <p className={css.note}>
              {[concerns.join('、'), said.saved].join(' · ')} {isSample && <SampleTag />}
            </p>
          </div>
        </section>
      )}
    </div>
  );
}
