import { Button } from 'antd';
import { useEffect, useRef, type FormEvent } from 'react';
import { registrationWords as say } from '../../words/registration.js';
import { RegistrationFields } from './RegistrationFields.js';
import { RegistrationProblem } from './RegistrationProblem.js';
import type { NurseSays } from './registration-draft.js';
import type { Registration } from './use-registration.js';
import css from './register.module.css';

interface RegistrationFormProps {
  registration: Registration;
  cancel: string;
  onCancel: () => void;
}

/** The boxes, what is wrong with them, and 登记; the first faulty box gets the focus. */
export function RegistrationForm({ registration, cancel, onCancel }: RegistrationFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const focusFirstFault = () =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  // What the server found wrong stands under its box a moment later.
  useEffect(() => {
    if (registration.error) focusFirstFault();
  }, [registration.error]);
  const submit = (says: NurseSays) => {
    registration.submit(says);
    focusFirstFault();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit({});
  };
  return (
    <form ref={form} className={css.form} onSubmit={onSubmit} noValidate autoComplete="off">
      <RegistrationFields registration={registration} />
      <RegistrationProblem registration={registration} onSay={submit} />
      <div className={css.actions}>
        <Button type="primary" htmlType="submit" aria-busy={registration.isSending}>
          {registration.isSending ? say.submitting : say.submit}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </div>
    </form>
  );
}
