import type { AlertNote } from '@suian/contracts/alerts';
import { Fragment } from 'react';
import { Card } from '../../ui/Card.js';
import { InstantText } from '../../ui/InstantText.js';
import { words } from '../../words.js';
import css from './detail.module.css';
import type { AboutAlertProps } from './EvidenceCard.js';

const said = words.alerts.past;

function textOf({ reached, text }: AlertNote): string {
  const outcome = reached === null ? '' : reached ? said.reached : said.notReached;
  return [outcome, text].filter(Boolean).join('：');
}

/** What colleagues did and wrote on this alert, newest first. */
export function NotesCard({ page, now, offsetMinutes }: AboutAlertProps) {
  const newestFirst = [...page.notes].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Card title={said.own}>
      {/* Long notes scroll here: the way to end the alert stays in sight. */}
      <div className={`${css.timed} ${css.scrolled}`} tabIndex={0} role="group" aria-label={said.own}>
        {newestFirst.map((note) => (
          <Fragment key={note.id}>
            <span className={css.time}>
              <InstantText at={note.at} now={now} offsetMinutes={offsetMinutes} />
            </span>
            <span>
              {said.did(words.alerts.noteKind[note.kind], note.by)}
              {textOf(note) && <div>{textOf(note)}</div>}
            </span>
          </Fragment>
        ))}
      </div>
    </Card>
  );
}
