import { Card } from '../../ui/Card.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import css from './detail.module.css';
import type { AboutAlertProps } from './EvidenceCard.js';

const said = words.alerts.closedBlock;

/** How it ended, by whom, and what the patient was told. */
export function ClosedCard({ page, now, offsetMinutes }: AboutAlertProps) {
  const { disposition } = page;
  if (!disposition) return null;
  const { outcome, by, at, toPatient, note } = disposition;
  const rows: [string, string | null][] = [
    [said.title, words.alerts.outcome[outcome]],
    [said.toPatient, toPatient],
    [said.note, note],
  ];
  return (
    <Card title={said.heading} note={said.by(by, instantWords(at, now, offsetMinutes))}>
      <dl className={css.timed}>
        {rows
          .filter(([, text]) => text)
          .map(([name, text]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt className={css.time}>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
