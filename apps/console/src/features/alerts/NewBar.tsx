import { SeverityMark } from '../../ui/SeverityMark.js';
import { words } from '../../words.js';
import css from './queue.module.css';
import type { Queue } from './use-queue.js';

const said = words.alerts.list;

/** Newcomers wait here until pressed, in a place kept free for it: the list never slides under the pointer. */
export function NewBar({ queue }: { queue: Queue }) {
  const count = queue.arrived.length;
  const critical = queue.arrived.filter((row) => row.severity === 'critical').length;
  return (
    <div role="status" className={css.newPlace}>
      {count === 0 && <span className={css.note}>{words.alerts.order}</span>}
      {count > 0 && (
        <button type="button" className={critical > 0 ? css.newCritical : css.newBar} onClick={queue.merge}>
          {critical > 0 && <SeverityMark severity="critical" isBesideWord />}
          {critical > 0 ? said.newCritical(critical) : said.newOnes(count)}
        </button>
      )}
    </div>
  );
}
