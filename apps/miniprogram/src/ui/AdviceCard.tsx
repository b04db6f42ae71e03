import { Text, View } from '@tarojs/components';
import { BigButton, type BigButtonProps } from './BigButton.js';
import { SeverityMark, type MarkLevel } from './SeverityMark.js';

type ButtonKind = NonNullable<BigButtonProps['kind']>;

export interface AdviceCall {
  label: string;
  /** “24 小时有人”. */
  note?: string;
  /** The emergency number, the only thing that is ever filled red. */
  isAlarm: boolean;
  onPress: () => void;
}

export interface AdviceCardProps {
  level: MarkLevel;
  title: string;
  /** What was answered, in his own words. */
  because?: string;
  steps: readonly { title: string; note?: string }[];
  /** The only filled button; it stays in sight until the card is scrolled past. */
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
            {steps.length > 1 ? <Text className="advice__number">{String(index + 1)}</Text> : null}
            <View className="advice__words">
              <Text className="advice__what">{step.title}</Text>
              {step.note ? <Text className="advice__how">{step.note}</Text> : null}
            </View>
          </View>
        ))}
        {primary ? (
          <View className="advice__call">
            <CallButton call={primary} kinds={['alarm', 'main']} />
          </View>
        ) : null}
        {secondary ? <CallButton call={secondary} kinds={['alarm-outline', 'outline']} /> : null}
      </View>
    </View>
  );
}

/** `kinds`: how it looks where it is the emergency number, and where not. */
function CallButton({ call, kinds }: { call: AdviceCall; kinds: [ButtonKind, ButtonKind] }) {
  const { isAlarm, ...button } = call;
  const [alarm, calm] = kinds;
  return <BigButton {...button} kind={isAlarm ? alarm : calm} icon="phone" />;
}
