import type { RefusalPage } from '@suian/contracts/intake';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { App } from 'antd';
import { paths } from '../../app/paths.js';
import { useDepartment } from '../../data/department.js';
import { useRefusal, useReplayRefusal } from '../../data/refusals.js';
import { useOffsetMinutes } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHead } from '../../ui/PageHead.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { problemPlaceWords } from '../../ui/problem-place-words.js';
import { dateOf, instantWords } from '../../ui/time-words.js';
import { intakeWords as say } from '../../words/intake.js';
import { draftOfRefusal } from './draft-of-refusal.js';
import { LoadingLine } from './LoadingLine.js';
import { RegistrationForm } from './RegistrationForm.js';
import { useRegistration } from './use-registration.js';
import css from './register.module.css';

/** A refused unit in the form of 手工登记: corrected by a person, it goes the same way in. */
export function FixRefusalPage() {
  const { refusalId = '' } = useParams({ strict: false });
  const refusal = useRefusal(refusalId);
  return (
    <div className={css.page}>
      <PageHead
        title={say.formTitle}
        note={say.formNote}
        actions={<BackLink refusalId={refusalId}>{say.backToList}</BackLink>}
      />
      {refusal.isPending && <LoadingLine rows={8} />}
      {refusal.error && <ProblemLine error={refusal.error} onRetry={() => void refusal.refetch()} />}
      {refusal.data && <Body key={refusalId} refusal={refusal.data} />}
    </div>
  );
}

function BackLink({ refusalId, children }: { refusalId: string; children: string }) {
  return (
    <Link to={paths.intake} search={{ show: undefined, refusal: refusalId }}>
      {children}
    </Link>
  );
}

/** A colleague was quicker: said here, and nothing is sent twice. */
function Body({ refusal }: { refusal: RefusalPage }) {
  const now = useNow();
  const offsetMinutes = useOffsetMinutes();
  const { settledAt, settledBy } = refusal;
  if (settledAt) {
    const at = instantWords(settledAt, now, offsetMinutes, true);
    return <EmptyState title={say.settledAlready(settledBy ?? '', at)} />;
  }
  if (!refusal.fields) return <EmptyState title={say.formGone} note={say.noFields} />;
  return <FixForm refusal={refusal} fields={refusal.fields} today={dateOf(now, offsetMinutes)} />;
}

interface FixFormProps {
  refusal: RefusalPage;
  fields: NonNullable<RefusalPage['fields']>;
  today: string;
}

function FixForm({ refusal, fields, today }: FixFormProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { departmentId, departments } = useDepartment();
  const only = departments.length === 1 ? departments[0]?.id : undefined;
  const back = () => void navigate({ to: paths.intake, search: { show: undefined, refusal: undefined } });
  const registration = useRegistration({
    today,
    draftKey: `refusal.form.${refusal.id}`,
    start: draftOfRefusal(fields, departmentId ?? only ?? ''),
    isChecked: true,
    sender: useReplayRefusal(refusal.id),
    onDone: () => {
      void message.success(say.formDone);
      back();
    },
  });
  return (
    <>
      <section className={css.wrong} aria-label={say.wrong}>
        <b>{say.wrong}</b>
        <ul>
          {refusal.problems.map((problem) => (
            <li key={`${problem.path} ${problem.what}`}>{problemPlaceWords(problem)}</li>
          ))}
        </ul>
      </section>
      <RegistrationForm registration={registration} cancel={say.formCancel} onCancel={back} />
    </>
  );
}
