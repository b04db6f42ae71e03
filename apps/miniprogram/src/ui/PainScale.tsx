import { Text, View } from '@tarojs/components';
import { Icon } from './Icon.js';
import { Press } from './Press.js';
import type { IconName } from './drawing/icons.js';
import { WORDS } from '../words.js';

export type PainAnswer = number | 'unsure';

interface Band {
  from: number;
  to: number;
  face: IconName;
  /** Under the face, with its numbers. */
  word: string;
  /** Under the big number. */
  saying: string;
}

const BANDS: readonly Band[] = [
  { from: 0, to: 0, face: 'smile', ...WORDS.pain.bands.none },
  { from: 1, to: 3, face: 'flat', ...WORDS.pain.bands.mild },
  { from: 4, to: 6, face: 'uneasy', ...WORDS.pain.bands.moderate },
  { from: 7, to: 9, face: 'frown', ...WORDS.pain.bands.severe },
  { from: 10, to: 10, face: 'worst', ...WORDS.pain.bands.worst },
];
const TILES = Array.from({ length: 11 }, (_, n) => n);

const isIn = (band: Band, value: number | null) => value !== null && value >= band.from && value <= band.to;

/** Nothing is preselected: untouched, the number's place asks for a tap. */
function figureOf(value: PainAnswer | null): { figure: string; saying: string } {
  if (value === null) return { figure: WORDS.pain.untouched, saying: '' };
  if (value === 'unsure') return { figure: WORDS.pain.unsure, saying: WORDS.pain.unsureSaying };
  return { figure: String(value), saying: BANDS.find((band) => isIn(band, value))?.saying ?? '' };
}

export interface PainScaleProps {
  value: PainAnswer | null;
  /** Some instruments have no 说不准. */
  mayBeUnsure?: boolean;
  /** A comparison with last time, given only once there is an answer. */
  comparison?: string;
  onChange: (value: PainAnswer) => void;
}

/** 0 to 10: a stepper, eleven tiles and 说不准, and five faces with their words. */
export function PainScale({ value, mayBeUnsure = true, comparison, onChange }: PainScaleProps) {
  const number = typeof value === 'number' ? value : null;
  return (
    <View className="pain">
      <Stepper value={value} onChange={onChange} />
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
      <Faces value={number} />
      {comparison && value !== null ? <Text className="pain__comparison">{comparison}</Text> : null}
    </View>
  );
}

function Stepper({ value, onChange }: Pick<PainScaleProps, 'value' | 'onChange'>) {
  const number = typeof value === 'number' ? value : null;
  const { figure, saying } = figureOf(value);
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

function Faces({ value }: { value: number | null }) {
  return (
    <View className="pain__faces">
      {BANDS.map((band) => {
        const here = isIn(band, value);
        return (
          <View key={band.face} className={`face${here ? ' is-here' : ''}`}>
            <Icon name={band.face} paint={here ? 'ink' : 'ink2'} size="face" stroke={here ? 2.1 : 1.75} />
            <Text className="face__word">{band.word}</Text>
          </View>
        );
      })}
    </View>
  );
}
