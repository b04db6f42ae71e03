import { Image, View } from '@tarojs/components';
import type { Metric } from '@suian/domain/diary/metric';
import { useSpeech } from '../../platform/use-speech.js';
import { Card } from '../../ui/Card.js';
import { ReadAloud } from '../../ui/ReadAloud.js';
import { Words } from '../../ui/Words.js';
import { PALETTE } from '../../ui/drawing/palette.js';
import { svgAddress } from '../../ui/drawing/svg.js';
import { DIARY } from '../../words/diary.js';

/** Somebody on a chair, both feet down, the arm on the table, the cuff as high as the heart. */
const SITTING =
  `<g fill="none" stroke="${PALETTE.ink2}" stroke-width="0.9" stroke-linecap="round" stroke-linejoin="round">` +
  '<circle cx="8" cy="4.2" r="2.2"/><path d="M8 6.6v8.2h5.4v6.4h1.8M5 5.5v15.7M5 15.6h8M8.4 9l3 3.2h4.4"/>' +
  '<path d="M13.6 12.8h8.4M20.8 12.8v8.4M17.2 12.6v-2.8h3.6v2.8"/></g>' +
  `<path d="M9.2 9.5l1.9 2" stroke="${PALETTE.brand}" stroke-width="2.6"/>` +
  `<path d="M2.4 9.8h3M12.6 9.8h2.2" stroke="${PALETTE.brand}" stroke-width="0.6" stroke-dasharray="1 0.8"/>`;

/** 怎么量: a picture and a few sentences. */
export function HowTo({ metric }: { metric: Metric }) {
  const speech = useSpeech();
  const sentences = DIARY.howTo.sentences[metric] ?? [];
  return (
    <Card>
      {metric === 'blood-pressure' ? (
        <View className="how-picture" role="img" aria-role="img" aria-label={DIARY.howTo.picture}>
          <Image className="how-picture__image" mode="aspectFit" src={svgAddress(SITTING)} />
        </View>
      ) : null}
      {sentences.map((sentence) => (
        <Words key={sentence} text={sentence} />
      ))}
      <ReadAloud
        available={speech.available}
        speaking={speech.speaking}
        onToggle={() => speech.toggle(sentences.join(''))}
      />
    </Card>
  );
}
