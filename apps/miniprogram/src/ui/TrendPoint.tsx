import { Image, View } from '@tarojs/components';
import { designed } from '../platform/size.js';
import { PALETTE } from './drawing/palette.js';
import { svgAddress } from './drawing/svg.js';

const TRIANGLE =
  `<path d="M12 3.5L22 20.5H2z" fill="${PALETTE.amberTint}" stroke="${PALETTE.amber}"` +
  ' stroke-width="3" stroke-linejoin="round"/>';

export interface TrendPointProps {
  shape: 'circle' | 'square' | 'triangle';
  /** Its middle. */
  left: number;
  top: number;
}

/** A triangle stands out of the target; told by its shape, not by its colour alone. */
export function TrendPoint({ shape, left, top }: TrendPointProps) {
  const style = { left: designed(left), top: designed(top) };
  if (shape !== 'triangle') return <View className={`trend__point trend__point--${shape}`} style={style} />;
  return (
    <View className="trend__point trend__point--triangle" style={style}>
      <Image className="trend__triangle" mode="aspectFit" src={svgAddress(TRIANGLE)} />
    </View>
  );
}
