import { Input, Text, View } from '@tarojs/components';
import { ErrorLine } from './ErrorLine.js';

export interface NumberFieldProps {
  /** Said over the field, in the patient's words: 高压, 体温. */
  label?: string;
  unit: string;
  /** As typed; empty while untouched. */
  value: string;
  /** Allows a decimal point and opens the keyboard that has one. */
  decimal?: boolean;
  placeholder?: string;
  focus?: boolean;
  /** Unusual for this patient: an amber frame, not an error. */
  questioned?: boolean;
  error?: string;
  onChange: (value: string) => void;
  onDone?: () => void;
}

/** What a keyboard or a paste may leave in the field: digits, and one point where decimals are allowed. */
function clean(typed: string, decimal: boolean): string {
  const digits = typed.replace(/[。，,]/g, '.').replace(decimal ? /[^\d.]/g : /\D/g, '');
  const [whole = '', ...rest] = digits.split('.');
  return rest.length > 0 ? `${whole}.${rest.join('')}` : whole;
}

export function NumberField(props: NumberFieldProps) {
  const {
    label,
    unit,
    value,
    decimal = false,
    placeholder,
    focus,
    questioned,
    error,
    onChange,
    onDone,
  } = props;
  const state = `${questioned ? ' is-questioned' : ''}${error ? ' is-refused' : ''}`;
  return (
    <View className="measure">
      {label ? <Text className="field-label">{label}</Text> : null}
      <View className={`measure__box${state}`}>
        <Input
          className="measure__input"
          type={decimal ? 'digit' : 'number'}
          value={value}
          placeholder={placeholder ?? ''}
          placeholderClass="placeholder"
          maxlength={6}
          focus={focus ?? false}
          aria-label={label ?? unit}
          onInput={(event) => onChange(clean(event.detail.value, decimal))}
          onConfirm={() => onDone?.()}
        />
        <Text className="measure__unit">{unit}</Text>
      </View>
      {error ? <ErrorLine text={error} /> : null}
    </View>
  );
}
