import { Input, Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';

export interface MeasureFieldProps {
  /** In the patient's words: 高压. */
  label: string;
  unit: string;
  /** As typed; empty while untouched. */
  value: string;
  decimal: boolean;
  /** Takes the keyboard when it becomes true. */
  focus: boolean;
  /** Unusual for this patient: an amber frame, not an error. */
  questioned?: boolean;
  refused?: boolean;
  /** Only shown: it was written already. */
  fixed?: boolean;
  onChange: (value: string) => void;
  onFocus: () => void;
  onDone: () => void;
}

/** Beside two other fields there is room for so many digits in full size. */
const ROOM = 3;

/** What a keyboard or a paste may leave: digits, and one point where decimals are allowed. */
function clean(typed: string, decimal: boolean): string {
  const digits = typed.replace(/[。，,]/g, '.').replace(decimal ? /[^\d.]/g : /\D/g, '');
  const [whole = '', ...rest] = digits.split('.');
  return rest.length > 0 ? `${whole}.${rest.join('')}` : whole;
}

/** One figure of a measurement: what, the number as large as it gets, the unit. */
export function MeasureField(props: MeasureFieldProps) {
  const { label, unit, value, decimal, questioned = false, refused = false, fixed = false } = props;
  const [isActive, setActive] = useState(false);
  // The keyboard opens by a change of this property, not by its first value.
  const [takesKeyboard, setTakesKeyboard] = useState(false);
  useEffect(() => setTakesKeyboard(props.focus), [props.focus]);
  const state = `${questioned ? ' is-questioned' : ''}${refused ? ' is-refused' : ''}${isActive ? ' is-active' : ''}`;
  return (
    <View className="figure-field">
      <Text className="figure-field__label">{label}</Text>
      <View className={`figure-field__box${state}`}>
        {fixed ? (
          <Text className="figure-field__value">{value}</Text>
        ) : (
          <Input
            className={`measure__input figure-field__input${value.length > ROOM ? ' is-long' : ''}`}
            type={decimal ? 'digit' : 'number'}
            value={value}
            maxlength={5}
            focus={takesKeyboard}
            aria-label={`${label}，${unit}`}
            onFocus={() => {
              setActive(true);
              props.onFocus();
            }}
            onBlur={() => setActive(false)}
            onInput={(event) => props.onChange(clean(event.detail.value, decimal))}
            onConfirm={props.onDone}
          />
        )}
      </View>
      <Text className="figure-field__unit">{unit}</Text>
    </View>
  );
}
