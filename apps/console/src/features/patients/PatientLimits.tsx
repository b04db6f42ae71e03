import type { LimitView, PatientTrend } from '@suian/contracts/diary';
import { useState } from 'react';
import { useMay } from '../../data/session.js';
import { trendWords } from '../../words/trend.js';
import { LimitDialog } from './LimitDialog.js';
import { limitWords } from './limit-words.js';
import patient from './patient.module.css';
import css from './trend.module.css';

const say = trendWords.limits;

/** What judges this patient's values, and who changed it. */
export function PatientLimits({ patientId, shown }: { patientId: string; shown: PatientTrend }) {
  const [isOpen, setOpen] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const mayChange = useMay('plan.decide');
  if (shown.limits.length === 0) return null;
  const first = shown.limits.filter(({ own, band }) => own !== null || band === 'emergency');
  const limits = isWhole ? shown.limits : first;
  const hidden = shown.limits.length - limits.length;
  return (
    <div className={css.limits}>
      <div className={css.limitsHead}>
        <h3>{say.title}</h3>
        {mayChange && (
          <button type="button" className={patient.linkButton} onClick={() => setOpen(true)}>
            {say.change}
          </button>
        )}
      </div>
      <ul>
        {limits.map((limit) => (
          <li key={limit.slot}>
            <span>{limitWords(limit)}</span>
            <span className={patient.note}>{say.bands[limit.band]}</span>
            {limit.own && <Own limit={limit} own={limit.own} />}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={patient.linkButton} onClick={() => setWhole(true)}>
          {say.rest(hidden)}
        </button>
      )}
      {isOpen && <LimitDialog patientId={patientId} shown={shown} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Own({ limit, own }: { limit: LimitView; own: NonNullable<LimitView['own']> }) {
  return (
    <p className={`${patient.note} ${css.own}`}>
      {say.own(own.byName, own.reason)} {own.doctorName && say.doctor(own.doctorName)}{' '}
      {say.pack(limit.packValue)}
    </p>
  );
}
