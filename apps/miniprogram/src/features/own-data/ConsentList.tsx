import type { MyConsents } from '@suian/contracts/patient-app';
import { Card } from '../../ui/Card.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { FullNotice } from '../../ui/FullNotice.js';
import { Notice } from '../../ui/Notice.js';
import { Root } from '../../ui/Root.js';
import { SwitchRow } from '../../ui/SwitchRow.js';
import { Words } from '../../ui/Words.js';
import { OWN_DATA } from '../../words/own-data.js';
import { phoneDateWords } from '../../words/time.js';
import type { Purpose } from './purpose.js';

const WORDS = OWN_DATA.consents;

interface ConsentListProps {
  mine: MyConsents;
  /** What was just done. */
  said: string | undefined;
  error: string | undefined;
  isBusy: boolean;
  onSwitch: (purpose: Purpose, isOn: boolean) => void;
}

/** Each purpose: what it is, since when, and its switch. */
export function ConsentList({ mine, said, error, isBusy, onSwitch }: ConsentListProps) {
  const { notice, rows } = mine;
  return (
    <Root>
      {said ? <Notice level="normal" text={said} /> : <Words text={WORDS.intro} tone="ink2" />}
      {error ? <ErrorLine text={error} /> : null}
      <Card>
        {notice.purposes.map((purpose) => {
          const row = rows.find((each) => each.purpose === purpose.purpose);
          const isOn = row?.granted ?? false;
          return (
            <SwitchRow
              key={purpose.purpose}
              label={purpose.title}
              note={purpose.sentence}
              {...(row ? { since: sinceWords(row) } : {})}
              isOn={isOn}
              disabled={isBusy}
              onPress={() => onSwitch(purpose, isOn)}
            />
          );
        })}
      </Card>
      <FullNotice notice={notice} openLabel={WORDS.notice} closeLabel={WORDS.closeNotice} />
    </Root>
  );
}

function sinceWords({ granted, at }: MyConsents['rows'][number]): string {
  const when = phoneDateWords(new Date(at));
  return granted ? WORDS.since.granted(when) : WORDS.since.refused(when);
}
