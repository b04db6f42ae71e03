import { Text } from '@tarojs/components';
import { Icon } from './Icon.js';
import { Press } from './Press.js';
import type { IconName } from './drawing/icons.js';
import type { Paint } from './drawing/palette.js';

const PAINT = {
  main: 'white',
  outline: 'brand',
  alarm: 'white',
  'alarm-outline': 'red',
  quiet: 'brand',
} as const satisfies Record<string, Paint>;

export interface BigButtonProps {
  label: string;
  /** One `main` or `alarm` a screen; `alarm` is for 120 only. */
  kind?: keyof typeof PAINT;
  icon?: IconName;
  /** A second, lighter word: “24 小时有人”. */
  note?: string;
  disabled?: boolean;
  onPress: () => void;
}

export function BigButton({ label, kind = 'main', icon, note, disabled = false, onPress }: BigButtonProps) {
  return (
    <Press
      className={`big-button big-button--${kind}${note ? ' has-note' : ''}`}
      disabled={disabled}
      onPress={onPress}
    >
      {icon ? <Icon name={icon} paint={disabled ? 'ink2' : PAINT[kind]} size="bar" stroke={2} /> : null}
      <Text className="big-button__label">{label}</Text>
      {note ? <Text className="big-button__note">{note}</Text> : null}
    </Press>
  );
}
