import { Text, View } from '@tarojs/components';
import { BigButton } from './BigButton.js';
import { SeverityMark, type MarkLevel } from './SeverityMark.js';

export interface AdviceCall {
  label: string;
  /** “24 小时有人”. */
  note?: string;
  onPress: () => void;
}

export interface AdviceCardProps {
  level: MarkLevel;
  title: string;
  /** What was answered, in his own words. */
  because?: string;
  steps: readonly { title: string; note?: string }[];
  /** The only filled button. */
  primary?: AdviceCall;
  secondary?: AdviceCall;
}

/** One a submit: what to do now, step by step, and whom to call. */
export function AdviceCard({ level, title, because, steps, primary, secondary }: AdviceCardProps) {
  const alarm = level === 'critical';
  return (
    <View className={`advice advice--${level}`}>
      <View className="advice__head">
        <SeverityMark level={level} onRed={alarm} />
        <View className="advice__words">
          <Text className="advice__title">{title}</Text>
          {because ? <Text className="advice__because">{because}</Text> : null}
        </View>
      </View>
      <View className="advice__body">
        {steps.map((step, index) => (
          <View key={step.title} className="advice__step">
            <Text className="advice__number">{String(index + 1)}</Text>
            <View className="advice__words">
              <Text className="advice__what">{step.title}</Text>
              {step.note ? <Text className="advice__how">{step.note}</Text> : null}
            </View>
          </View>
        ))}
        {primary ? <BigButton {...primary} kind={alarm ? 'alarm' : 'main'} icon="phone" /> : null}
        {secondary ? (
          <BigButton {...secondary} kind={alarm ? 'alarm-outline' : 'outline'} icon="phone" />
        ) : null}
      </View>
    </View>
  );
}
