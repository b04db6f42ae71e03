import type { RegisteredDischarge } from '@suian/contracts/discharges';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { paths } from '../../app/paths.js';
import { useDepartment } from '../../data/department.js';
import { useOffsetMinutes } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { PageHead } from '../../ui/PageHead.js';
import { dateOf } from '../../ui/time-words.js';
import { registrationWords as say } from '../../words/registration.js';
import { useRegisterDischarge } from './discharge-queries.js';
import { emptyDraft } from './registration-draft.js';
import { registeredWords } from './registered-words.js';
import { RegistrationForm } from './RegistrationForm.js';
import { useRegistration } from './use-registration.js';
import css from './register.module.css';

/** The nurse's form: a discharge the hospital's system did not send. */
export function RegisterPage() {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const today = dateOf(useNow(), useOffsetMinutes());
  const { departmentId, departments } = useDepartment();
  const only = departments.length === 1 ? departments[0]?.id : undefined;
  const onDone = (done: RegisteredDischarge, dischargedOn: string) => {
    void message.success(registeredWords(done));
    const on = dischargedOn === today ? undefined : dischargedOn;
    void navigate({ to: paths.discharges, search: { list: undefined, on, encounter: done.encounter.id } });
  };
  const registration = useRegistration({
    today,
    draftKey: 'registration',
    start: emptyDraft(departmentId ?? only ?? '', today),
    sender: useRegisterDischarge(),
    onDone,
  });
  const leave = () => {
    registration.discard();
    void navigate({ to: paths.discharges });
  };
  return (
    <div className={css.page}>
      <PageHead title={say.title} note={say.note} />
      <RegistrationForm registration={registration} cancel={say.cancel} onCancel={leave} />
    </div>
  );
}
