import type { IntakeSourceCard } from '@suian/contracts/intake';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { sourceName } from '../../ui/source-name.js';
import { instantWords } from '../../ui/time-words.js';
import { sourceWords as say } from '../../words/sources.js';
import css from './list-head.module.css';

interface SilenceBarProps extends ClockProps {
  silent: readonly IntakeSourceCard[];
}

/** A list that stopped growing looks like a quiet day: who went silent is said, and since when (c09). */
export function SilenceBar({ silent, now, offsetMinutes }: SilenceBarProps) {
  if (silent.length === 0) return null;
  return (
    <div className={css.silence} role="status">
      <SeverityMark severity="warning" size={20} isBesideWord />
      <span>
        {silent.map((source) => (
          <b key={`${source.kind} ${source.name}`}>
            {say.silent(sourceName(source), instantWords(source.silentSince ?? '', now, offsetMinutes))}{' '}
          </b>
        ))}
        {say.silentNote}
      </span>
      <Link to={paths.intake}>{say.seeSources}</Link>
    </div>
  );
}
