import type { MyConsents } from '@suian/contracts/patient-app';
import { Card } from '../../ui/Card.js';
import { FullNotice } from '../../ui/FullNotice.js';
import { TwoLines } from '../../ui/TwoLines.js';
import { Words } from '../../ui/Words.js';
import { ME } from '../../words/me.js';
import { phoneDateWords } from '../../words/time.js';

/** 我同意过的事: each purpose with the answer given and its date. */
export function MyAgreements({ consents }: { consents: MyConsents }) {
  return (
    <>
      <Card title={ME.consents}>
        {consents.notice.purposes.map((row) => (
          <TwoLines key={row.purpose} text={row.title} note={answerWords(consents, row.purpose)} />
        ))}
        <Words text={ME.changeByPhone} size="note" tone="ink2" />
      </Card>
      <FullNotice notice={consents.notice} openLabel={ME.notice} closeLabel={ME.closeNotice} />
    </>
  );
}

function answerWords({ rows }: MyConsents, purpose: string): string {
  const row = rows.find((each) => each.purpose === purpose);
  if (!row) return ME.notAsked;
  const when = phoneDateWords(new Date(row.at));
  return row.granted ? ME.granted(when) : ME.refused(when);
}
