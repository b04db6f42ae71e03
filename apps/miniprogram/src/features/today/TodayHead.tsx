import { View } from '@tarojs/components';
import type { Today } from '@suian/contracts/patient-app';
import { localDateAt } from '@suian/domain/kernel/zoned-time';
import { DayLine } from '../../ui/DayLine.js';
import { Words } from '../../ui/Words.js';
import { useElder } from '../../ui/elder.js';
import { ME } from '../../words/me.js';
import { greeting, longDateWords } from '../../words/time.js';
import { TODAY } from '../../words/today.js';

const STOP_STATES = { done: 'done', today: 'now', later: 'later', missed: 'later' } as const;

/** Who, which day, and the line of days. `now` null: the day is not known, so it is not called today. */
export function TodayHead({ today, now }: { today: Today; now: Date | null }) {
  const isElder = useElder();
  const { patientName } = today.seat;
  const hello = now ? TODAY.hello(patientName, greeting(now, today.offsetMinutes)) : patientName;
  return (
    <View>
      <Words text={hello} size="title" strong />
      <Words text={dayWords(today, now, isElder)} size="note" tone="ink2" />
      {today.nurseName && !isElder ? (
        <Words text={ME.nurse(today.nurseName)} size="note" tone="ink2" />
      ) : null}
      {today.stops.length > 0 ? (
        <DayLine stops={today.stops.map((stop) => ({ label: stop.title, state: STOP_STATES[stop.state] }))} />
      ) : null}
    </View>
  );
}

function dayWords(today: Today, now: Date | null, isElder: boolean): string {
  const at = now ?? new Date(today.now);
  const date = longDateWords(localDateAt(at, today.offsetMinutes));
  if (!now) return TODAY.seenOn(date);
  const count = today.dayCount;
  if (!count) return date;
  const words =
    count.day === 0 ? TODAY.anchorDay[count.anchorKind] : TODAY.dayCount[count.anchorKind](count.day);
  // 大字 drops what is second.
  return isElder ? words : `${words} · ${date}`;
}
