import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

export interface PressProps {
  /** What it does, for the screen reader; needed where the words inside do not say it. */
  name?: string;
  role?: 'button' | 'radio' | 'checkbox' | 'switch' | 'tab' | 'link';
  /** Chosen, ticked or current, for the roles that have such a state. */
  checked?: boolean;
  className?: string;
  disabled?: boolean;
  onPress: () => void;
}

/** Everything that can be pressed. Built-in buttons do not grow with 大字, so this is a plain view with a role. */
export function Press(props: PropsWithChildren<PressProps>) {
  const { name, role = 'button', checked, className = '', disabled = false, onPress, children } = props;
  const spoken = {
    ...(name ? { 'aria-label': name } : {}),
    ...(checked === undefined ? {} : { 'aria-checked': checked ? 'true' : 'false' }),
    ...(disabled ? { 'aria-disabled': 'true' } : {}),
  };
  return (
    <View
      className={`press ${className}${disabled ? ' is-off' : ''}`}
      hoverClass={disabled ? 'none' : 'is-pressed'}
      hoverStartTime={0}
      hoverStayTime={100}
      aria-role={role}
      role={role}
      {...spoken}
      onClick={disabled ? undefined : onPress}
    >
      {children}
    </View>
  );
}
