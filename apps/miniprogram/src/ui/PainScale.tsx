import { Text, View } from '@tarojs/components';
import { scaleWord } from '@suian/domain/questionnaire/answer-words';
import type { Item } from '@suian/domain/questionnaire/questionnaire';
import { Icon } from './Icon.js';
import { Press } from './Press.js';
import type { IconName } from './drawing/icons.js';
import { WORDS } from '../words.js';

export type PainAnswer = number | 'unsure';

const FACES = ['smile', 'flat', 'uneasy', 'frown', 'worst'] as const satisfies readonly IconName[];
const TILES = Array.from({ length: 11 }, (_, n) => n);
const LAST = TILES.length - 1;

interface Band {
  from: number;
  to: number;
  face: IconName;
  words: string;
}

/** The words are the question's own: the bands of the faces are where they change. */
function bandsOf({ scaleWords = [] }: Item): Band[] {
  return scaleWords.map(({ from, words }, index) => ({
    from,
    to: (scaleWords[index + 1]?.from ?? LAST + 1) - 1,
    face: FACES[Math.round((index * (FACES.length - 1)) / Math.max(scaleWords.length - 1, 1))] ?? 'flat',
    words,
  }));
}

const isIn = (band: Band, value: number | null) => value !== null && value >= band.from && value <= band.to;

/** Nothing is preselected: untouched, the number's place asks for a tap. */
function figureOf(item: Item, value: PainAnswer | null): { figure: string; saying: string } {
  if (value === null) return { figure: WORDS.pain.untouched, saying: '' };
  if (value === 'unsure') return { figure: WORDS.pain.unsure, saying: WORDS.pain.unsureSaying };
  return { figure: String(value), saying: scaleWord(item, value) };
}

export interface PainScaleProps {
  /** Whose `scaleWords` say what a number means. */
  item: Item;
  value: PainAnswer | null;
  /** Some instruments have no 说不准. */
  mayBeUnsure?: boolean;
  /** A comparison with last time, given only once there is an answer. */
  comparison?: string;
  onChange: (value: PainAnswer) => void;
}

/** 0 to 10: a stepper, eleven tiles and 说不准, and five faces with their words. */
export function PainScale({ item, value, mayBeUnsure = true, comparison, onChange }: PainScaleProps) {
  const number = typeof value === 'number' ? value : null;
  return (
    <View className="pain">
      <Stepper item={item} value={value} onChange={onChange} />
      <View className="pain__tiles">
        {TILES.map((n) => (
          <Press
            key={n}
            className={`tile${n === number ? ' is-chosen' : ''}`}
            role="radio"
            checked={n === number}
            onPress={() => onChange(n)}
          >
            <Text>{String(n)}</Text>
          </Press>
        ))}
        {mayBeUnsure ? (
          <Press
            className={`tile tile--word${value === 'unsure' ? ' is-chosen' : ''}`}
            role="radio"
            checked={value === 'unsure'}
            onPress={() => onChange('unsure')}
          >
            <Text>{WORDS.pain.unsure}</Text>
          </Press>
        ) : null}
      </View>
      <Faces bands={bandsOf(item)} value={number} />
      {comparison && value !== null ? <Text className="pain__comparison">{comparison}</Text> : null}
    </View>
  );
}

function Stepper({ item, value, onChange }: Pick<PainScaleProps, 'item' | 'value' | 'onChange'>) {
  const number = typeof value === 'number' ? value : null;
  const { figure, saying } = figureOf(item, value);
  const step = (by: number) => onChange(Math.min(10, Math.max(0, (number ?? (by > 0 ? -1 : 1)) + by)));
  return (
    <View className="pain__stepper">
      <Press className="stepper" name={WORDS.pain.less} disabled={number === 0} onPress={() => step(-1)}>
        <Icon name="minus" paint={number === 0 ? 'edge' : 'brand'} size="alarm" stroke={2.4} />
      </Press>
      <View className="pain__figure">
        <Text className={`pain__number${number === null ? ' is-word' : ''}`}>{figure}</Text>
        <Text className="pain__saying">{saying}</Text>
      </View>
      <Press className="stepper" name={WORDS.pain.more} disabled={number === 10} onPress={() => step(1)}>
        <Icon name="plus" paint={number === 10 ? 'edge' : 'brand'} size="alarm" stroke={2.4} />
      </Press>
    </View>
  );
}

/** Under a face there is room for the first words only: “轻” of “轻，不碍事”. */
function firstWords(words: string): string {
  return words.split('，')[0] ?? words;
}

function Faces({ bands, value }: { bands: readonly Band[]; value: number | null }) {
  if (bands.length === 0) return null;
  return (
    <View className="pain__faces">
      {bands.map((band) => {
        const here = isIn(band, value);
        return (
          <View key={band.from} className={`face${here ? ' is-here' : ''}`}>
            <Icon name={band.face} paint={here ? 'ink' : 'ink2'} size="face" stroke={here ? 2.1 : 1.75} />
            <Text className="face__word">{WORDS.pain.band(band.from, band.to, firstWords(band.words))}</Text>
          </View>
        );
      })}
    </View>
  );
}
