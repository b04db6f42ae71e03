import type { PutFactRequest } from '@suian/contracts/tiers';
import { ENTERED_FACTS, type EnteredFact } from '@suian/domain/tier/entered-facts';
import { Input, Modal, Radio } from 'antd';
import { useId, useState } from 'react';
import { words } from '../words.js';
import { tierWords } from '../words/tiers.js';
import { DayField } from './DayField.js';
import { factToSend, faultsOf, type TypedFact } from './fact-form.js';
import { useFocusBack } from './focus-back.js';
import { ProblemLine } from './ProblemLine.js';
import css from './tier.module.css';
import { useAct } from './use-act.js';

const say = tierWords.putFact;

export interface FactDialogProps {
  name: string;
  today: string;
  /** Which fact stands open first. */
  code?: EnteredFact;
  onSend: (fact: PutFactRequest) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** One thing a nurse knows and no message says; the rules are asked again as soon as it is saved. */
export function FactDialog({ name, today, code = 'hba1c', onSend, onDone, onClose }: FactDialogProps) {
  useFocusBack();
  const [typed, setTyped] = useState<TypedFact>({ code, number: '', answer: null, observedOn: today });
  const [isChecked, setChecked] = useState(false);
  const faults = faultsOf(typed, today);
  const fact = factToSend(typed, today);
  const { run, isPending, error } = useAct(
    () => (fact ? onSend(fact) : Promise.reject(new Error('no fact'))),
    onDone,
  );
  const send = () => {
    setChecked(true);
    if (fact) run();
  };
  const choose = (next: EnteredFact) => {
    setChecked(false);
    setTyped({ ...typed, code: next, number: '', answer: null });
  };
  return (
    <Modal
      open
      title={say.title(name)}
      okText={isPending ? say.saving : say.save}
      cancelText={words.shell.cancel}
      okButtonProps={{ 'aria-busy': isPending }}
      onOk={send}
      onCancel={onClose}
      width={480}
    >
      <div className={css.form}>
        <p className={css.note}>{say.note}</p>
        <fieldset className={css.choice}>
          <legend>{say.code}</legend>
          <Radio.Group
            name="fact"
            value={typed.code}
            options={ENTERED_FACTS.map((each) => ({ value: each, label: tierWords.fact.name[each] }))}
            onChange={(event) => choose(event.target.value as EnteredFact)}
          />
        </fieldset>
        <FactValue
          key={typed.code}
          typed={typed}
          fault={isChecked ? faults.value : null}
          onType={setTyped}
          onEnter={send}
        />
        <DayField
          label={say.on}
          value={typed.observedOn}
          max={today}
          fault={isChecked ? faults.day : null}
          onChange={(observedOn) => setTyped({ ...typed, observedOn })}
        />
        {error !== null && <ProblemLine error={error} />}
      </div>
    </Modal>
  );
}

interface FactValueProps {
  typed: TypedFact;
  fault: string | null;
  onType: (typed: TypedFact) => void;
  onEnter: () => void;
}

/** HbA1c is a number; the others are yes or no. */
function FactValue({ typed, fault, onType, onEnter }: FactValueProps) {
  const id = useId();
  const { code } = typed;
  if (code !== 'hba1c') return <YesNo code={code} typed={typed} fault={fault} onType={onType} />;
  return (
    <div className={css.field}>
      <label htmlFor={id}>{say.value}</label>
      <Input
        id={id}
        autoFocus
        inputMode="decimal"
        maxLength={5}
        value={typed.number}
        status={fault ? 'error' : ''}
        aria-invalid={fault !== null}
        aria-describedby={`${id} note`}
        onChange={(event) => onType({ ...typed, number: event.target.value })}
        onPressEnter={onEnter}
      />
      <p id={`${id} note`} className={css.fault}>
        {fault}
      </p>
    </div>
  );
}

interface YesNoProps extends Omit<FactValueProps, 'onEnter'> {
  code: Exclude<EnteredFact, 'hba1c'>;
}

function YesNo({ code, typed, fault, onType }: YesNoProps) {
  const { yes, no } = say.yesNo[code];
  const options = [
    { value: true, label: yes },
    { value: false, label: no },
  ];
  return (
    <fieldset className={css.choice}>
      <legend>{tierWords.fact.name[code]}</legend>
      <Radio.Group
        name="fact-value"
        value={typed.answer}
        options={options}
        onChange={(event) => onType({ ...typed, answer: event.target.value as boolean })}
      />
      {fault && <p className={css.fault}>{fault}</p>}
    </fieldset>
  );
}
