import { lastOf, useLoad } from '../../data/use-load.js';
import { failureWords } from '../../data/failure.js';
import { restartAt } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { Card } from '../../ui/Card.js';
import { ChoiceRow } from '../../ui/ChoiceRow.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { TabBar } from '../../ui/TabBar.js';
import { Words } from '../../ui/Words.js';
import { setElder, useElder } from '../../ui/elder.js';
import { ME } from '../../words/me.js';
import { RETRY } from '../../words/problems.js';
import { TODAY } from '../../words/today.js';
import { MyAgreements } from './MyAgreements.js';
import { MySeats } from './MySeats.js';
import { WardCall } from './WardCall.js';
import { loadMine } from './load-mine.js';

/** 我的: text size, whose follow-up, what was agreed to, the ward's telephone. */
export function MeFeature() {
  const { loaded, reload } = useLoad(loadMine);
  const mine = lastOf(loaded);
  return (
    <Root foot={<TabBar current="me" onGo={(tab) => void restartAt(tab)} />}>
      <TextSize />
      {loaded.state === 'loading' ? <Loading /> : null}
      {mine ? <MySeats mine={mine} /> : null}
      {mine?.today ? <WardCall phone={mine.today.cover.wardPhone} /> : null}
      {mine && !mine.today && !mine.failure ? <Words text={TODAY.notBoundNote} tone="ink2" /> : null}
      {mine?.failure ? (
        <>
          <ErrorLine text={failureWords(mine.failure)} />
          <BigButton label={RETRY} onPress={reload} />
        </>
      ) : null}
      {mine?.consents ? <MyAgreements consents={mine.consents} /> : null}
    </Root>
  );
}

function TextSize() {
  const isElder = useElder();
  return (
    <Card>
      <ChoiceRow
        label={ME.elder}
        note={isElder ? ME.on : ME.off}
        chosen={isElder}
        multiple
        onPress={() => setElder(!isElder)}
      />
    </Card>
  );
}
