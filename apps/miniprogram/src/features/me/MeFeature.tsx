import { failureWords } from '../../data/failure.js';
import { lastOf, useLoad } from '../../data/use-load.js';
import { restartAt } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { TabBar } from '../../ui/TabBar.js';
import { Words } from '../../ui/Words.js';
import { RETRY } from '../../words/problems.js';
import { TODAY } from '../../words/today.js';
import { MyDiaryWays } from './MyDiaryWays.js';
import { MyHead } from './MyHead.js';
import { MyNurse } from './MyNurse.js';
import { MyReminders } from './MyReminders.js';
import { MyRights } from './MyRights.js';
import { MySeats } from './MySeats.js';
import { loadMine } from './load-mine.js';

/** 我的: who, text size, reminders, and what one may decide about one's own data. */
export function MeFeature() {
  const { loaded, reload } = useLoad(loadMine);
  const mine = lastOf(loaded);
  const today = mine?.today ?? null;
  return (
    <Root foot={<TabBar current="me" onGo={(tab) => void restartAt(tab)} />}>
      <MyHead today={today} />
      {loaded.state === 'loading' ? <Loading /> : null}
      {mine && !today && !mine.failure ? <Words text={TODAY.notBoundNote} tone="ink2" /> : null}
      {mine?.failure ? (
        <>
          <ErrorLine text={failureWords(mine.failure)} />
          <BigButton label={RETRY} onPress={reload} />
        </>
      ) : null}
      {mine && today ? <MySeats seats={mine.seats} today={today} /> : null}
      {today ? <MyDiaryWays /> : null}
      {today ? <MyReminders templates={today.messageTemplates} /> : null}
      {today ? <MyRights /> : null}
      {today ? <MyNurse today={today} /> : null}
    </Root>
  );
}
