import { Fragment } from 'react';
import { Card } from '../../ui/Card.js';
import { InstantText } from '../../ui/InstantText.js';
import { versionWords } from '../../ui/version-words.js';
import { words } from '../../words.js';
import css from './detail.module.css';
import type { AboutAlertProps } from './EvidenceCard.js';

const said = words.alerts.told;

/** What the patient has been shown, so that the nurse neither repeats nor contradicts it. */
export function ToldCard({ page, now, offsetMinutes }: AboutAlertProps) {
  return (
    <Card title={said.title}>
      {page.alreadyTold.length === 0 && <p className={css.quiet}>{said.none}</p>}
      <div className={css.timed}>
        {page.alreadyTold.map(({ at, what, adviceTitle, adviceVersion }) => (
          <Fragment key={`${at}${what}`}>
            <span className={css.time}>
              <InstantText at={at} now={now} offsetMinutes={offsetMinutes} />
            </span>
            <span>
              {what}
              {adviceTitle && <div>{said.advice(adviceTitle)}</div>}
              {adviceVersion && <div className={css.quiet}>{said.version(versionWords(adviceVersion))}</div>}
            </span>
          </Fragment>
        ))}
      </div>
    </Card>
  );
}
