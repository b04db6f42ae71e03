import { Image } from '@tarojs/components';
import { ICONS, type IconName } from './drawing/icons.js';
import { PALETTE, type Paint } from './drawing/palette.js';
import { svgAddress } from './drawing/svg.js';

export interface IconProps {
  name: IconName;
  paint?: Paint;
  /** Where it stands: beside text, in a bar, on the alarm button, in an empty state, or filling its box. */
  size?: 'text' | 'bar' | 'alarm' | 'face' | 'large' | 'fill';
  /** Stroke in units of the 24 grid. */
  stroke?: number;
}

export function Icon({ name, paint = 'ink2', size = 'text', stroke = 1.75 }: IconProps) {
  const markup =
    `<g fill="none" stroke="${PALETTE[paint]}" stroke-width="${stroke}"` +
    ` stroke-linecap="round" stroke-linejoin="round">${ICONS[name]}</g>`;
  return <Image className={`icon icon--${size}`} mode="aspectFit" src={svgAddress(markup)} />;
}
