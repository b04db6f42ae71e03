import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { localDateAt } from '@suian/domain/kernel/zoned-time';
import { timeNow } from '../../data/use-ticking.js';
import { BigButton } from '../../ui/BigButton.js';
import { Card } from '../../ui/Card.js';
import { Chips } from '../../ui/Chips.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { MeasureField } from '../../ui/MeasureField.js';
import { Press } from '../../ui/Press.js';
import { DIARY } from '../../words/diary.js';
import { dayMomentWords, dayWords } from '../../words/time.js';
import { daysToChoose, instantTyped } from './measured-at.js';

const say = DIARY.when;

interface MeasuredAtProps {
  /** Null: just now. */
  at: Date | null;
  offsetMinutes: number;
  isOpen: boolean;
  onOpen: () => void;
}

/** The capsule that says when; just now unless he says otherwise. */
export function MeasuredAt({ at, offsetMinutes, isOpen, onOpen }: MeasuredAtProps) {
  const words = at ? dayMomentWords(at, timeNow(), offsetMinutes) : say.justNow;
  return (
    <Press
      className={`pill pill--calm${isOpen ? ' is-open' : ''}`}
      name={`${say.title}${words}`}
      onPress={onOpen}
    >
      <Text>{words}</Text>
    </Press>
  );
}

interface ChooseTimeProps {
  at: Date | null;
  offsetMinutes: number;
  onChoose: (at: Date | null) => void;
}

/** A day of the last seven and a clock time, typed with the phone's number pad. */
export function ChooseTime({ at, offsetMinutes, onChoose }: ChooseTimeProps) {
  const now = timeNow();
  const days = daysToChoose(now, offsetMinutes);
  const [date, setDate] = useState(localDateAt(at ?? now, offsetMinutes));
  const [hour, setHour] = useState('');
  const [minute, setMinute] = useState('');
  const [wrong, setWrong] = useState('');
  const use = () => {
    const typed = instantTyped({ date, hour, minute }, now, offsetMinutes);
    if ('wrong' in typed) setWrong(typed.wrong);
    else onChoose(typed.at);
  };
  return (
    <Card title={say.title}>
      {at ? <BigButton label={say.justNow} kind="outline" onPress={() => onChoose(null)} /> : null}
      <Chips
        choices={days.map((day) => ({ code: day, label: dayWords(day, now, offsetMinutes) }))}
        chosen={date}
        onChoose={setDate}
      />
      <View className="figures">
        <Clock label={say.hour} unit={say.units.hour} value={hour} onChange={setHour} />
        <Clock label={say.minute} unit={say.units.minute} value={minute} onChange={setMinute} />
      </View>
      {wrong ? <ErrorLine text={wrong} /> : null}
      <BigButton label={say.use} onPress={use} />
    </Card>
  );
}

function Clock(props: { label: string; unit: string; value: string; onChange: (value: string) => void }) {
  return <MeasureField {...props} decimal={false} focus={false} onFocus={idle} onDone={idle} />;
}

const idle = () => undefined;
