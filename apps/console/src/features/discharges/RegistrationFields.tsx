import type { Sex } from '@suian/contracts/patients';
import { Input, Radio, Select } from 'antd';
import { useDepartment } from '../../data/department.js';
import { Card } from '../../ui/Card.js';
import { planChoiceWords } from '../../words/discharges.js';
import { registrationWords as say } from '../../words/registration.js';
import { Field } from './Field.js';
import type { DraftField } from './registration-draft.js';
import type { Registration } from './use-registration.js';
import css from './register.module.css';

interface FieldsProps {
  registration: Registration;
}

const SEXES: readonly Sex[] = ['male', 'female', 'unknown'];

export function RegistrationFields({ registration }: FieldsProps) {
  const { isFilledById } = registration;
  const box = (field: DraftField, more: Omit<TextFieldProps, 'registration' | 'field'> = {}) => (
    <TextField registration={registration} field={field} {...more} />
  );
  return (
    <>
      <Card title={say.groups.patient}>
        <div className={css.grid}>
          <DepartmentField registration={registration} />
          {box('name', { isRequired: true, maxLength: 60 })}
          {box('idNo', { maxLength: 24, hint: isFilledById ? say.hints.idFilled : say.hints.idNo })}
          <SexField registration={registration} />
          {box('birthOn', { placeholder: say.hints.birthPlaceholder })}
          {box('mrn', { isRequired: true, maxLength: 40, hint: say.hints.mrn })}
          {box('phone', { maxLength: 24, hint: say.hints.phone, inputMode: 'tel' })}
        </div>
      </Card>
      <Card title={say.groups.stay}>
        <div className={css.grid}>
          {box('visitNo', { maxLength: 40, hint: say.hints.visitNo })}
          {box('admittedOn', { placeholder: planChoiceWords.datePlaceholder })}
          {box('dischargedOn', { isRequired: true, placeholder: planChoiceWords.datePlaceholder })}
          <div className={css.wide}>{box('diagnosis', { maxLength: 200 })}</div>
        </div>
      </Card>
      <Card title={say.groups.operation} note={say.operationNote}>
        <div className={css.grid}>
          <div className={css.two}>{box('operationName', { maxLength: 120 })}</div>
          {box('operationOn', { placeholder: planChoiceWords.datePlaceholder })}
        </div>
      </Card>
    </>
  );
}

interface TextFieldProps {
  registration: Registration;
  field: DraftField;
  isRequired?: boolean;
  hint?: string;
  maxLength?: number;
  placeholder?: string;
  inputMode?: 'tel' | 'text';
}

function TextField({ registration, field, isRequired = false, hint, ...input }: TextFieldProps) {
  return (
    <Field label={say.labels[field]} hint={hint} fault={registration.faultOf(field)} isRequired={isRequired}>
      {(box) => (
        <Input
          {...box}
          {...input}
          autoComplete="off"
          value={registration.draft[field]}
          onChange={(event) => registration.change(field, event.target.value)}
          onBlur={() => registration.leave(field)}
        />
      )}
    </Field>
  );
}

function DepartmentField({ registration }: FieldsProps) {
  const { departments } = useDepartment();
  const options = departments.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Field label={say.labels.departmentId} fault={registration.faultOf('departmentId')} isRequired>
      {(box) => (
        <Select
          {...box}
          className={css.select ?? ''}
          value={registration.draft.departmentId || null}
          options={options}
          notFoundContent={say.noDepartments}
          onChange={(value: string) => registration.change('departmentId', value)}
        />
      )}
    </Field>
  );
}

function SexField({ registration }: FieldsProps) {
  return (
    <Field label={say.labels.sex} fault={registration.faultOf('sex')} isRequired isGroup>
      {() => (
        <Radio.Group
          className={css.radios ?? ''}
          name="sex"
          value={registration.draft.sex}
          options={SEXES.map((sex) => ({ value: sex, label: say.sexes[sex] }))}
          onChange={(event) => registration.change('sex', String(event.target.value))}
        />
      )}
    </Field>
  );
}
