import type { RegisteredDischarge } from '@suian/contracts/discharges';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useEffect, useRef, type FormEvent } from 'react';
import { paths } from '../../app/paths.js';
import { useOffsetMinutes } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { PageHead } from '../../ui/PageHead.js';
import { dateOf } from '../../ui/time-words.js';
import { registrationWords as say } from '../../words/registration.js';
import { RegistrationFields } from './RegistrationFields.js';
import { RegistrationProblem } from './RegistrationProblem.js';
import type { NurseSays } from './registration-draft.js';
import { useRegistration } from './use-registration.js';
import css from './register.module.css';

/** A new stay is said to be new; one already there is said to be there, so nobody fears a double. */
function resultWords(done: RegisteredDischarge): string {
  if (done.encounter.result === 'created') return say.created;
  return done.encounter.result === 'updated' || done.patient.result === 'updated' ? say.updated : say.same;
}

/** The nurse's form: a discharge the hospital's system did not send. */
export function RegisterPage() {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const form = useRef<HTMLFormElement>(null);
  const today = dateOf(useNow(), useOffsetMinutes());
  const registration = useRegistration(today, (done, dischargedOn) => {
    void message.success(resultWords(done));
    const on = dischargedOn === today ? undefined : dischargedOn;
    void navigate({ to: paths.discharges, search: { list: undefined, on, encounter: done.encounter.id } });
  });
  const leave = () => {
    registration.discard();
    void navigate({ to: paths.discharges });
  };
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
    <div className={css.page}>
      <PageHead title={say.title} note={say.note} />
      <form ref={form} className={css.form} onSubmit={onSubmit} noValidate autoComplete="off">
        <RegistrationFields registration={registration} />
        <RegistrationProblem registration={registration} onSay={submit} />
        <div className={css.actions}>
          <Button type="primary" htmlType="submit" aria-busy={registration.isSending}>
            {registration.isSending ? say.submitting : say.submit}
          </Button>
          <Button onClick={leave}>{say.cancel}</Button>
        </div>
      </form>
    </div>
  );
}
