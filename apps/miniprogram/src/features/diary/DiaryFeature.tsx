import { View } from '@tarojs/components';
import type { Today } from '@suian/contracts/patient-app';
import { METRICS } from '@suian/domain/diary/metric';
import { keptToday } from '../../data/today.js';
import { lastOf, useLoad } from '../../data/use-load.js';
import { open } from '../../platform/navigate.js';
import { Card } from '../../ui/Card.js';
import { NavRow } from '../../ui/NavRow.js';
import { Root } from '../../ui/Root.js';
import { UnwellFoot } from '../../ui/UnwellFoot.js';
import { Words } from '../../ui/Words.js';
import { DIARY } from '../../words/diary.js';
import { TREND } from '../../words/trend.js';
import { METRIC_ICONS } from './metric-icons.js';

/** 记一记: what to record, what fits this patient first. */
export function DiaryFeature() {
  const { loaded } = useLoad<Today | null>(keptToday);
  const today = lastOf(loaded);
  const first = today?.diary ?? [];
  const all = [...first, ...METRICS.filter((metric) => !first.includes(metric))];
  return (
    <Root foot={today ? <UnwellFoot cover={today.cover} /> : undefined}>
      <Words text={DIARY.choose} size="title" strong />
      <Card>
        <View>
          {all.map((metric) => (
            <NavRow
              key={metric}
              icon={METRIC_ICONS[metric]}
              label={DIARY.titles[metric]}
              onPress={() => void open('entry', { metric })}
            />
          ))}
        </View>
      </Card>
      <Card>
        <NavRow icon="trend" label={TREND.mine} onPress={() => void open('trend')} />
      </Card>
      <Words text={DIARY.seen} size="note" tone="ink2" />
    </Root>
  );
}
