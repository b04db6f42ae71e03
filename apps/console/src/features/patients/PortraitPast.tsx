import type { PastPortraitRow, PortraitRow } from '@suian/contracts/portrait';
import { useState } from 'react';
import type { ClockProps } from '../../ui/clock-props.js';
import { instantWords } from '../../ui/time-words.js';
import { portraitWords } from '../../words/portrait.js';
import patient from './patient.module.css';
import css from './portrait.module.css';

const say = portraitWords.dialog;

/** What no longer stands, and who took it back. */
export function PortraitPast({
  past,
  now,
  offsetMinutes,
}: ClockProps & { past: readonly PastPortraitRow[] }) {
  const [isOpen, setOpen] = useState(false);
  if (past.length === 0) return null;
  return (
    <div className={css.past}>
      <button
        type="button"
        className={patient.linkButton}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {say.showPast(past.length)}
      </button>
      {isOpen && (
        <ul className={css.texts} aria-label={say.past}>
          {past.map((row) => (
            <li key={row.id} className={css.told}>
              <span className={css.words}>{say.pastLine(portraitWords.kind[row.kind], saidOf(row))}</span>
              <span className={css.note}>
                {say.pastBy(row.endedBy ?? say.somebody, instantWords(row.endedAt, now, offsetMinutes, true))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function saidOf({ code, text }: PortraitRow): string {
  return code === null ? (text ?? '') : portraitWords.code[code];
}
