import { Fragment } from 'react';
import { Card } from '../../ui/Card.js';
import { InstantText } from '../../ui/InstantText.js';
import { words } from '../../words.js';
import css from './detail.module.css';
import type { AboutAlertProps } from './EvidenceCard.js';
import { noteLines } from './note-lines.js';

const said = words.alerts.past;

/** What colleagues did and wrote on this alert, and whom the ladder told, newest first. */
export function NotesCard({ page, now, offsetMinutes }: AboutAlertProps) {
  return (
    <Card title={said.own}>
      {/* Long notes scroll here: the way to end the alert stays in sight. */}
      <div className={`${css.timed} ${css.scrolled}`} tabIndex={0} role="group" aria-label={said.own}>
        {noteLines(page.notes).map(({ id, at, title, text }) => (
          <Fragment key={id}>
            <span className={css.time}>
              <InstantText at={at} now={now} offsetMinutes={offsetMinutes} />
            </span>
            <span>
              {title}
              {text && <div>{text}</div>}
            </span>
          </Fragment>
        ))}
      </div>
    </Card>
  );
}
