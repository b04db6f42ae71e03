import type { IntakeSourceCard } from '@suian/contracts/intake';
import { useIntakeMonitor } from '../../data/intake-monitor.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { sourceName } from '../../ui/source-name.js';
import { instantWords } from '../../ui/time-words.js';
import { sourceWords as say } from '../../words/sources.js';
import css from './intake.module.css';

/** Every way in: when it last sent, how many today, and which one has gone silent. */
export function SourcesCard(clock: ClockProps) {
  const monitor = useIntakeMonitor();
  const sources = monitor.data?.sources ?? [];
  const isSilent = sources.some(({ silentSince }) => silentSince !== null);
  if (monitor.error) return <ProblemLine error={monitor.error} onRetry={() => void monitor.refetch()} />;
  if (sources.length === 0) return null;
  return (
    <section className={css.sources} aria-label={say.title}>
      <ul className={css.sourceList} aria-label={say.listLabel}>
        {sources.map((source) => (
          <SourceTile key={`${source.kind} ${source.name}`} source={source} {...clock} />
        ))}
      </ul>
      {isSilent && <p className={css.silentNote}>{say.silentNote}</p>}
    </section>
  );
}

function SourceTile({ source, now, offsetMinutes }: ClockProps & { source: IntakeSourceCard }) {
  const { lastAt, today, open, silentSince } = source;
  const name = sourceName(source);
  const at = (instant: string) => instantWords(instant, now, offsetMinutes);
  const figures = [
    say.today(today.units),
    ...(today.refused > 0 ? [say.refusedToday(today.refused)] : []),
    ...(open > 0 ? [say.open(open)] : []),
  ];
  return (
    <li className={silentSince ? css.sourceSilent : css.source}>
      <span className={css.sourceName}>
        {silentSince && <SeverityMark severity="warning" isBesideWord />}
        <b>{silentSince ? say.silent(name, at(silentSince)) : name}</b>
      </span>
      <span className={css.sourceFigures}>
        {!silentSince && <span>{lastAt ? say.last(at(lastAt)) : say.never}</span>}
        {lastAt && <span>{figures.join(' · ')}</span>}
      </span>
    </li>
  );
}
