import { useConnection } from '../data/connection.js';
import { SeverityMark } from '../ui/SeverityMark.js';
import { shortSpan } from '../ui/time-words.js';
import { words } from '../words.js';
import { useSecondsSince } from './ConnectionChip.js';
import css from './shell.module.css';

const PATIENCE_SECONDS = 3;

/** Over every page while nothing answers; clocks go on, and the actions say why they wait. */
export function LostBar() {
  const { state, sinceMs } = useConnection();
  const seconds = useSecondsSince(sinceMs);
  if (state !== 'lost' || seconds < PATIENCE_SECONDS) return null;
  return (
    <div className={css.lost} role="status">
      <SeverityMark severity="warning" isBesideWord />
      {words.shell.connection.lostBar(shortSpan(seconds))}
    </div>
  );
}
