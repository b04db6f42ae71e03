import type { WardListCounts } from '@suian/contracts/ward-lists';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { wardListWords } from '../../words/ward-lists.js';
import css from './ward-lists.module.css';

const say = wardListWords.counts;
const ORDER = ['created', 'updated', 'same', 'notDischarged', 'problems'] as const;

export function CountTiles({ counts, label }: { counts: WardListCounts; label: string }) {
  return (
    <ul className={css.tiles} aria-label={label}>
      {ORDER.map((kind) => (
        <li key={kind} className={kind === 'problems' && counts.problems > 0 ? css.tileAmber : css.tile}>
          <span>
            {kind === 'problems' && counts.problems > 0 && <SeverityMark severity="warning" isBesideWord />}
            {say[kind]}
          </span>{' '}
          <b>{counts[kind]}</b>
        </li>
      ))}
    </ul>
  );
}
