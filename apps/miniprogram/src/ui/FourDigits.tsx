import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ErrorLine } from './ErrorLine.js';

const PLACES = [0, 1, 2, 3];

export interface FourDigitsProps {
  /** Says what to type, for the screen reader. */
  name: string;
  /** 0 to 4 characters. */
  value: string;
  /** An id number may end in X; a phone number may not. */
  keyboard?: 'number' | 'idcard';
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** Four boxes over one real input, so that the platform's keyboard, paste and delete all work. */
export function FourDigits({ name, value, keyboard = 'number', error, onChange }: FourDigitsProps) {
  const [active, setActive] = useState(false);
  const allowed = keyboard === 'idcard' ? /[^\dX]/g : /\D/g;
  const cursorAt = Math.min(value.length, 3);
  return (
    <View className="four">
      <View className="four__boxes">
        {PLACES.map((place) => {
          const isCursor = active && place === cursorAt && value.length < 4;
          return (
            <View
              key={place}
              className={`four__box${isCursor ? ' is-active' : ''}${error ? ' is-refused' : ''}`}
            >
              {isCursor ? <View className="four__caret" /> : <Text>{value.charAt(place)}</Text>}
            </View>
          );
        })}
        <Input
          className="four__input"
          type={keyboard}
          value={value}
          maxlength={4}
          aria-label={name}
          onFocus={() => setActive(true)}
          onBlur={() => setActive(false)}
          onInput={(event) => onChange(event.detail.value.toUpperCase().replace(allowed, '').slice(0, 4))}
        />
      </View>
      {error ? <ErrorLine text={error} /> : null}
    </View>
  );
}
