import type { MyDiary } from '@suian/contracts/diary';
import { drawnParts } from '@suian/domain/chart/trend-lines';
import { Card } from '../../ui/Card.js';
import { TrendChart } from '../../ui/TrendChart.js';
import { TrendLegend } from '../../ui/TrendLegend.js';
import { Words } from '../../ui/Words.js';
import { useElder } from '../../ui/elder.js';
import { DIARY } from '../../words/diary.js';
import { TREND } from '../../words/trend.js';
import { drawTrend } from './trend-chart.js';
import { pointWords, targetWords, trendWords } from './trend-words.js';

/** The sentence, then the picture of it. */
export function TrendCard({ diary }: { diary: MyDiary }) {
  const { title, note, hasChart } = trendWords(diary);
  return (
    <>
      <Card>
        <Words text={title} size="title" strong />
        {note ? <Words text={note} tone="ink2" /> : null}
      </Card>
      {hasChart ? <Picture diary={diary} name={title} /> : null}
    </>
  );
}

const DAYS_NAMED = { normal: 4, elder: 3 };

function Picture({ diary, name }: { diary: MyDiary; name: string }) {
  const isElder = useElder();
  const drawing = drawTrend(diary, isElder ? DAYS_NAMED.elder : DAYS_NAMED.normal);
  const parts = drawnParts(diary.metric);
  const target = targetWords(diary);
  return (
    <Card>
      {parts.length > 1 || target ? (
        <TrendLegend
          lines={parts.length > 1 ? parts.map(DIARY.part) : []}
          target={target ? TREND.target.legend : null}
        />
      ) : null}
      <TrendChart name={name} {...drawing} merged={TREND.flags} />
      <Words text={pointWords(diary, drawing.plot)} size="note" tone="ink2" />
    </Card>
  );
}
