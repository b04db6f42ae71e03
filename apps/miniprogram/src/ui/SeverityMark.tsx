import { Image, Text, View } from '@tarojs/components';
import { PALETTE } from './drawing/palette.js';
import { svgAddress } from './drawing/svg.js';

export type MarkLevel = 'critical' | 'warning' | 'notice' | 'normal';

const COLOUR = { critical: 'red', warning: 'amber', notice: 'blue', normal: 'green' } as const;

const line = (colour: string, markup: string) =>
  `<g fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${markup}</g>`;

function shapeOf(level: MarkLevel, onRed: boolean): string {
  const colour = PALETTE[COLOUR[level]];
  switch (level) {
    case 'critical': {
      const [ground, sign] = onRed ? [PALETTE.white, colour] : [colour, PALETTE.white];
      return (
        `<path d="M7.7 1.5h8.6l6.2 6.2v8.6l-6.2 6.2H7.7l-6.2-6.2V7.7z" fill="${ground}"/>` +
        `<g stroke="${sign}" stroke-width="3" stroke-linecap="round"><path d="M12 7v5.7M12 17.2v.1"/></g>`
      );
    }
    case 'warning':
      return line(colour, '<path d="M12 3.5L22 20.5H2z"/><path d="M12 10v4.5M12 17.5v.1"/>');
    case 'notice':
      return line(colour, '<circle cx="12" cy="12" r="9.5"/><path d="M12 11v6M12 7.3v.1"/>');
    case 'normal':
      return line(colour, '<rect x="3" y="3" width="18" height="18" rx="5"/><path d="M7.7 12.3l3 3 5.6-6"/>');
  }
}

export interface SeverityMarkProps {
  level: MarkLevel;
  /** The mark never stands without its word; only a head that already says it may leave it out. */
  word?: string;
  /** The solid red head turns the octagon white. */
  onRed?: boolean;
}

export function SeverityMark({ level, word, onRed = false }: SeverityMarkProps) {
  const mark = <Image className="mark" mode="aspectFit" src={svgAddress(shapeOf(level, onRed))} />;
  if (!word) return mark;
  return (
    <View className={`tag tag--${level}`}>
      {mark}
      <Text className="tag__word">{word}</Text>
    </View>
  );
}
