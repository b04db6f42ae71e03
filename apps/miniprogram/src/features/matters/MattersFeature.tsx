import type { MatterList } from '@suian/contracts/patient-app';
import { call } from '../../data/api.js';
import { codeOf, failureWords } from '../../data/failure.js';
import { seatQuery } from '../../data/seats.js';
import { lastOf, useLoad } from '../../data/use-load.js';
import { open, restartAt, useShownAgain } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { Card } from '../../ui/Card.js';
import { EmptySun } from '../../ui/EmptySun.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { Loading } from '../../ui/Loading.js';
import { MatterRow } from '../../ui/MatterRow.js';
import { Root } from '../../ui/Root.js';
import { TabBar } from '../../ui/TabBar.js';
import { MATTERS } from '../../words/matters.js';
import { RETRY } from '../../words/problems.js';
import { dayMomentWords } from '../../words/time.js';
import { TODAY } from '../../words/today.js';
import { unbroken } from '../../words/unbroken.js';

/** 进展: everything the patient told the ward that a nurse had to look at. */
export function MattersFeature() {
  const { loaded, reload, set } = useLoad<MatterList>(() => loadMatters());
  useShownAgain(reload);
  const list = lastOf(loaded);
  const more = async (shown: MatterList, after: string) => {
    const older = await loadMatters(after);
    set({ ...older, rows: [...shown.rows, ...older.rows] });
  };
  return (
    <Root foot={<TabBar current="matters" onGo={(tab) => void restartAt(tab)} />}>
      {loaded.state === 'loading' ? <Loading /> : null}
      {loaded.state === 'failed' ? <Failed error={loaded.error} onRetry={reload} /> : null}
      {list ? <Rows list={list} onMore={(after) => void more(list, after).catch(reload)} /> : null}
    </Root>
  );
}

async function loadMatters(after?: string): Promise<MatterList> {
  return call('listMatters', { query: { ...seatQuery(), ...(after ? { after } : {}) } });
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (codeOf(error) === 'seat.not-found')
    return <EmptySun title={TODAY.notBoundTitle} note={TODAY.notBoundNote} />;
  return (
    <>
      <ErrorLine text={failureWords(error)} />
      <BigButton label={RETRY} onPress={onRetry} />
    </>
  );
}

function Rows({ list, onMore }: { list: MatterList; onMore: (after: string) => void }) {
  const { rows, next, now, offsetMinutes } = list;
  if (rows.length === 0) return <EmptySun title={MATTERS.none} note={MATTERS.noneNote} />;
  return (
    <>
      <Card>
        {rows.map((matter) => (
          <MatterRow
            key={matter.id}
            title={unbroken(matter.title)}
            severity={matter.state === 'handled' ? 'normal' : matter.severity}
            stateWord={MATTERS.states[matter.state]}
            note={MATTERS.toldAt(dayMomentWords(new Date(matter.toldAt), new Date(now), offsetMinutes))}
            onPress={() => void open('matter', { matter: matter.id })}
          />
        ))}
      </Card>
      {next ? <BigButton label={MATTERS.more} kind="outline" onPress={() => onMore(next)} /> : null}
    </>
  );
}
