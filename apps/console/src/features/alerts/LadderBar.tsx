import { Icon } from '../../ui/Icon.js';
import { words } from '../../words.js';
import css from './detail.module.css';
import type { AboutAlertProps } from './EvidenceCard.js';
import { ladderWords } from './ladder.js';

const said = words.alerts.ladder;

/** How far it was told, since when, and who is told next unless somebody acts. */
export function LadderBar({ page, now, offsetMinutes }: AboutAlertProps) {
  const ladder = ladderWords(page, { now, offsetMinutes });
  if (!ladder) return null;
  return (
    <p className={ladder.isHigh ? css.ladderHigh : css.ladder} aria-label={said.title}>
      <Icon name="climb" size={17} />
      {ladder.climbed && <b>{ladder.climbed}</b>}
      {ladder.nextInFull && <span>{ladder.nextInFull}</span>}
      {ladder.next && <span className={css.ladderNote}>{said.stops}</span>}
    </p>
  );
}
