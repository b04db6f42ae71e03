import { View } from '@tarojs/components';
import { metricKind } from '@suian/domain/diary/catalogue';
import type { EntryFault } from '@suian/domain/diary/check-entry';
import type { Metric } from '@suian/domain/diary/metric';
import { BigButton } from '../../ui/BigButton.js';
import { Card } from '../../ui/Card.js';
import { Chips } from '../../ui/Chips.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { MeasureField } from '../../ui/MeasureField.js';
import { PainScale } from '../../ui/PainScale.js';
import { TextField } from '../../ui/TextField.js';
import { Words } from '../../ui/Words.js';
import { DIARY } from '../../words/diary.js';
import { faultWords } from './fault-words.js';
import type { EntryFormState } from './use-entry-form.js';

interface EntryFieldsProps {
  metric: Metric;
  form: EntryFormState;
}

/** What is to be written of a metric. */
export function EntryFields({ metric, form }: EntryFieldsProps) {
  if (metric === 'note') return <FreeWord form={form} />;
  // The question takes the room.
  const isSwapped = form.faults.some(({ what }) => what === 'swapped');
  return (
    <>
      {metric === 'pain' ? <Pain form={form} /> : null}
      <FiguresCard metric={metric} form={form} />
      {isSwapped ? null : <Contexts metric={metric} form={form} />}
    </>
  );
}

function FiguresCard({ metric, form }: EntryFieldsProps) {
  const faults = form.faults.map((fault) => (
    <Fault key={`${fault.part} ${fault.what}`} fault={fault} form={form} />
  ));
  if (metric === 'pain') return <>{faults}</>;
  return (
    <Card>
      <Figures metric={metric} form={form} />
      {faults}
    </Card>
  );
}

function Figures({ metric, form }: EntryFieldsProps) {
  const { typed, faults, focused } = form;
  return (
    <View className="figures">
      {metricKind(metric).parts.map(({ part, unit, decimals }) => (
        <MeasureField
          key={part}
          label={DIARY.part(part)}
          unit={unit}
          value={typed.figures[part] ?? ''}
          decimal={decimals > 0}
          focus={focused === part}
          refused={faults.some((fault) => fault.part === part)}
          onChange={(text) => form.type(part, text)}
          onFocus={() => form.focus(part)}
          onDone={() => form.focus(null)}
        />
      ))}
    </View>
  );
}

function Pain({ form }: { form: EntryFormState }) {
  const { pain = '' } = form.typed.figures;
  const item = {
    linkId: 'pain',
    text: '',
    type: 'scale',
    required: true,
    scaleWords: DIARY.scaleWords,
  } as const;
  return (
    <PainScale
      item={item}
      value={pain === '' ? null : Number(pain)}
      mayBeUnsure={false}
      onChange={(value) => form.edit({ figures: { pain: String(value) } })}
    />
  );
}

function Fault({ fault, form }: { fault: EntryFault; form: EntryFormState }) {
  const { meant } = fault;
  if (fault.part === 'context' || fault.what === 'swapped') return null;
  return (
    <View className="figure-fault">
      <ErrorLine text={faultWords(fault, form.typed)} />
      {meant ? (
        <BigButton
          label={DIARY.faults.convert(meant.value, convertedUnit(fault))}
          kind="outline"
          onPress={() => form.convert(fault)}
        />
      ) : null}
    </View>
  );
}

function convertedUnit({ range }: EntryFault): string {
  return range?.unit ?? '';
}

function Contexts({ metric, form }: EntryFieldsProps) {
  const { contexts } = metricKind(metric);
  if (contexts.length === 0) return null;
  const fault = form.faults.find(({ part }) => part === 'context');
  const { askContext } = DIARY;
  const ask = metric === 'glucose' || metric === 'blood-pressure' ? askContext[metric] : askContext.other;
  return (
    <Card>
      <Words text={ask} tone="ink2" />
      <Chips
        choices={contexts.map((code) => ({ code, label: DIARY.context(code) }))}
        chosen={form.typed.context}
        onChoose={(context) => form.edit({ context })}
      />
      {fault ? <ErrorLine text={faultWords(fault, form.typed)} /> : null}
    </Card>
  );
}

function FreeWord({ form }: { form: EntryFormState }) {
  return (
    <Card>
      <TextField
        value={form.typed.note}
        placeholder={DIARY.notePlaceholder}
        maxLength={200}
        multiline
        onChange={(note) => form.edit({ note })}
      />
      <Words text={DIARY.seen} size="note" tone="ink2" />
    </Card>
  );
}
