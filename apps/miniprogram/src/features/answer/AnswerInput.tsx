import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DueTask, Today } from '@suian/contracts/patient-app';
import { UNSURE } from '@suian/domain/questionnaire/questionnaire';
import { toggleChoice } from '@suian/domain/questionnaire/toggle-choice';
import { localDateAt } from '@suian/domain/kernel/zoned-time';
import { ChoiceRow } from '../../ui/ChoiceRow.js';
import { NumberField } from '../../ui/NumberField.js';
import { PainScale } from '../../ui/PainScale.js';
import { TextField } from '../../ui/TextField.js';
import { ANSWER } from '../../words/answer.js';
import { dateWords } from '../../words/time.js';
import type { Filling } from './use-filling.js';

interface AnswerInputProps {
  filling: Filling;
  task: DueTask;
  today: Today;
}

/** The control that fits the item's type. */
export function AnswerInput({ filling, task, today }: AnswerInputProps) {
  const { item } = filling;
  switch (item.type) {
    case 'choice':
    case 'multi':
      return <Choices filling={filling} />;
    case 'scale':
      return <Scale filling={filling} comparison={comparisonWords(filling, task, today)} />;
    case 'number':
      return <Figure filling={filling} />;
    case 'text':
      return <FreeText filling={filling} />;
  }
}

function Choices({ filling }: { filling: Filling }) {
  const { item, answers, answer, error } = filling;
  const current = answers[item.linkId];
  const chosen =
    typeof current === 'string' ? [current] : Array.isArray(current) ? (current as readonly string[]) : [];
  const isMulti = item.type === 'multi';
  return (
    <View className="choices">
      {(item.choices ?? []).map((choice, index) => (
        <ChoiceRow
          key={choice.code}
          label={choice.label}
          {...(choice.note ? { note: choice.note } : {})}
          chosen={chosen.includes(choice.code)}
          multiple={isMulti}
          refused={error !== undefined && index === 0}
          onPress={() => answer(isMulti ? toggleChoice(item, chosen, choice.code) : choice.code)}
        />
      ))}
    </View>
  );
}

function Scale({ filling, comparison }: { filling: Filling; comparison: string | undefined }) {
  const { item, answers, answer } = filling;
  const current = answers[item.linkId];
  const value = typeof current === 'number' || current === UNSURE ? current : null;
  return (
    <PainScale
      item={item}
      value={value}
      mayBeUnsure={item.mayBeUnsure ?? false}
      {...(comparison ? { comparison } : {})}
      onChange={answer}
    />
  );
}

function Figure({ filling }: { filling: Filling }) {
  const { item, answers, answer } = filling;
  const current = answers[item.linkId];
  const [typed, setTyped] = useState(typeof current === 'number' ? String(current) : '');
  const change = (text: string) => {
    setTyped(text);
    answer(text === '' || text === '.' ? '' : Number(text));
  };
  return (
    <View className="figure">
      <NumberField
        unit={item.unit ?? ''}
        value={typed}
        decimal={(item.decimals ?? 0) > 0}
        onChange={change}
      />
      {item.mayBeUnsure ? (
        <ChoiceRow
          label={ANSWER.unsure}
          chosen={current === UNSURE}
          onPress={() => {
            setTyped('');
            answer(UNSURE);
          }}
        />
      ) : null}
    </View>
  );
}

function FreeText({ filling }: { filling: Filling }) {
  const { item, answers, answer } = filling;
  const current = answers[item.linkId];
  return (
    <TextField
      value={typeof current === 'string' ? current : ''}
      placeholder={item.required ? '' : ANSWER.textHint}
      maxLength={item.maxLength ?? 500}
      multiline
      onChange={answer}
    />
  );
}

/** Only after the answer, so that last time's value does not lead. */
function comparisonWords({ item, answers }: Filling, task: DueTask, today: Today): string | undefined {
  const value = answers[item.linkId];
  const before = task.lastAnswers?.answers[item.linkId];
  if (!task.lastAnswers || typeof value !== 'number' || typeof before !== 'number') return undefined;
  const when = dateWords(localDateAt(new Date(task.lastAnswers.at), today.offsetMinutes));
  return wordsFor(value - before)(when, String(before));
}

function wordsFor(difference: number) {
  if (difference === 0) return ANSWER.same;
  return difference > 0 ? ANSWER.worse : ANSWER.better;
}
