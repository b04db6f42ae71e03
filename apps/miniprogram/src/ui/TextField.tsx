import { Input, Text, Textarea, View } from '@tarojs/components';
import { ErrorLine } from './ErrorLine.js';

export interface TextFieldProps {
  label?: string;
  value: string;
  placeholder?: string;
  /** In characters. */
  maxLength?: number;
  multiline?: boolean;
  error?: string;
  onChange: (value: string) => void;
}

export function TextField(props: TextFieldProps) {
  const { label, value, placeholder = '', maxLength = 200, multiline = false, error, onChange } = props;
  const shared = {
    value,
    placeholder,
    placeholderClass: 'placeholder',
    maxlength: maxLength,
    'aria-label': label ?? placeholder,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
  };
  return (
    <View className="text-field">
      {label ? <Text className="field-label">{label}</Text> : null}
      <View className={`text-field__box${error ? ' is-refused' : ''}`}>
        {multiline ? (
          <Textarea className="text-field__area" autoHeight {...shared} />
        ) : (
          <Input className="text-field__input" type="text" {...shared} />
        )}
      </View>
      {error ? <ErrorLine text={error} /> : null}
    </View>
  );
}
