import { View } from '@tarojs/components';
import type { WhoLooked } from '@suian/contracts/own-data';
import { call } from '../../data/api.js';
import { seatQuery } from '../../data/seats.js';
import { keptToday } from '../../data/today.js';
import { lastOf, useLoad } from '../../data/use-load.js';
import { BigButton } from '../../ui/BigButton.js';
import { CallWard } from '../../ui/CallWard.js';
import { Card } from '../../ui/Card.js';
import { EmptySun } from '../../ui/EmptySun.js';
import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { Words } from '../../ui/Words.js';
import { OWN_DATA } from '../../words/own-data.js';
import { dayMomentWords } from '../../words/time.js';
import { FailedLoad } from './FailedLoad.js';
import { deedWords, whoWords } from './looker-words.js';

const WORDS = OWN_DATA.lookers;

/** 谁看过我的资料: every look and every change by the staff, newest first. */
export function LookersFeature() {
  const { loaded, reload, set } = useLoad<WhoLooked>(() => loadLookers());
  const { loaded: kept } = useLoad(keptToday);
  const wardPhone = lastOf(kept)?.cover.wardPhone ?? '';
  const list = lastOf(loaded);
  const more = async (shown: WhoLooked, after: string) => {
    const older = await loadLookers(after);
    set({ ...older, rows: [...shown.rows, ...older.rows] });
  };
  return (
    <Root>
      <Words text={WORDS.intro} tone="ink2" />
      {loaded.state === 'loading' ? <Loading /> : null}
      {loaded.state === 'failed' ? <FailedLoad error={loaded.error} onRetry={reload} /> : null}
      {list ? (
        <Rows list={list} wardPhone={wardPhone} onMore={(after) => void more(list, after).catch(reload)} />
      ) : null}
    </Root>
  );
}

function loadLookers(after?: string): Promise<WhoLooked> {
  return call('whoLooked', { query: { ...seatQuery(), ...(after ? { after } : {}) } });
}

interface RowsProps {
  list: WhoLooked;
  wardPhone: string;
  onMore: (after: string) => void;
}

function Rows({ list, wardPhone, onMore }: RowsProps) {
  const { rows, next, now, offsetMinutes } = list;
  if (rows.length === 0) return <EmptySun title={WORDS.none} note={WORDS.noneNote} />;
  return (
    <>
      <Card>
        {rows.map((row) => (
          <View key={row.id} className="looks">
            <Words text={whoWords(row)} strong />
            <Words text={deedWords(row.action)} />
            <Words
              text={dayMomentWords(new Date(row.at), new Date(now), offsetMinutes)}
              size="note"
              tone="ink2"
            />
          </View>
        ))}
      </Card>
      {next ? <BigButton label={WORDS.more} kind="outline" onPress={() => onMore(next)} /> : null}
      <Words text={WORDS.strange} size="note" tone="ink2" />
      {wardPhone ? <CallWard phone={wardPhone} /> : null}
    </>
  );
}
