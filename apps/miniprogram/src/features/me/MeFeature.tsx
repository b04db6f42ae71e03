import type { MyConsents, SeatSummary, Today } from '@suian/contracts/patient-app';
import { call, currentSession } from '../../data/api.js';
import { codeOf, failureWords } from '../../data/failure.js';
import { chooseSeat, chosenSeat } from '../../data/seats.js';
import { keptToday, loadToday } from '../../data/today.js';
import { useLoad } from '../../data/use-load.js';
import { restartAt } from '../../platform/navigate.js';
import { call as dial } from '../../platform/wx.js';
import { BigButton } from '../../ui/BigButton.js';
import { Card } from '../../ui/Card.js';
import { ChoiceRow } from '../../ui/ChoiceRow.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { FullNotice } from '../../ui/FullNotice.js';
import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { TabBar } from '../../ui/TabBar.js';
import { Words } from '../../ui/Words.js';
import { setElder, useElder } from '../../ui/elder.js';
import { ME } from '../../words/me.js';
import { RETRY } from '../../words/problems.js';
import { dateWords } from '../../words/time.js';
import { TODAY } from '../../words/today.js';
import { localDateAt } from '@suian/domain/kernel/zoned-time';

interface Mine {
  seats: SeatSummary[];
  chosen: string | null;
  consents: MyConsents | null;
  today: Today | null;
}

/** 我的: text size, whose follow-up, what was agreed to, the ward's telephone. */
export function MeFeature() {
  const { loaded, reload } = useLoad<Mine>(loadMine);
  const isElder = useElder();
  return (
    <Root foot={<TabBar current="me" onGo={(tab) => void restartAt(tab)} />}>
      <Card>
        <ChoiceRow
          label={ME.elder}
          note={isElder ? ME.on : ME.off}
          chosen={isElder}
          multiple
          onPress={() => setElder(!isElder)}
        />
      </Card>
      {loaded.state === 'loading' ? <Loading /> : null}
      {loaded.state === 'failed' ? (
        <>
          <ErrorLine text={failureWords(loaded.error)} />
          <BigButton label={RETRY} onPress={reload} />
        </>
      ) : null}
      {loaded.state === 'ready' ? <MineContent mine={loaded.value} /> : null}
    </Root>
  );
}

async function loadMine(): Promise<Mine> {
  const { seats } = await currentSession();
  const chosen = await chosenSeat();
  const consents = await call('myConsents', { query: chosen ? { seat: chosen } : {} }).catch(unlessUnbound);
  const today = consents ? ((await keptToday()) ?? (await loadToday()).today) : null;
  return { seats, chosen, consents, today };
}

function unlessUnbound(error: unknown): null {
  if (codeOf(error) === 'seat.not-found') return null;
  throw error;
}

function MineContent({ mine }: { mine: Mine }) {
  const { consents, today } = mine;
  if (!consents || !today) return <Words text={TODAY.notBoundNote} tone="ink2" />;
  const change = (seat: SeatSummary) => {
    chooseSeat(seat.id);
    void restartAt('today');
  };
  return (
    <>
      <Card title={ME.seat(today.seat.patientName, today.seat.organizationName)}>
        {mine.seats.length > 1
          ? mine.seats.map((seat) => (
              <ChoiceRow
                key={seat.id}
                label={seat.patientName}
                chosen={seat.id === today.seat.id}
                onPress={() => change(seat)}
              />
            ))
          : null}
        <Words text={ME.bindAnother} size="note" tone="ink2" />
      </Card>
      <Card title={ME.consents}>
        {consents.notice.purposes.map((row) => (
          <Words
            key={row.purpose}
            text={`${row.title}：${answerWords(consents, row.purpose, today.offsetMinutes)}`}
          />
        ))}
      </Card>
      <FullNotice notice={consents.notice} openLabel={ME.notice} closeLabel={ME.closeNotice} />
      <BigButton
        label={ME.callWard}
        kind="outline"
        icon="phone"
        onPress={() => void dial(today.cover.wardPhone)}
      />
    </>
  );
}

function answerWords(consents: MyConsents, purpose: string, offsetMinutes: number): string {
  const row = consents.rows.find((each) => each.purpose === purpose);
  if (!row) return ME.notAsked;
  const when = dateWords(localDateAt(new Date(row.at), offsetMinutes));
  return row.granted ? ME.granted(when) : ME.refused(when);
}
