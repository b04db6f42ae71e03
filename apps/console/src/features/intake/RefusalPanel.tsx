import type { RefusalPage } from '@suian/contracts/intake';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Skeleton } from 'antd';
import { paths } from '../../app/paths.js';
import { useRefusal, useReplayRefusal } from '../../data/refusals.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { isProblem } from '../../ui/problem-words.js';
import { Tag } from '../../ui/Tag.js';
import { instantWords } from '../../ui/time-words.js';
import { useOnce } from '../../ui/use-once.js';
import { words } from '../../words.js';
import { intakeWords as say } from '../../words/intake.js';
import { ProblemList } from './ProblemList.js';
import { refusedFacts } from './refused-facts.js';
import css from './intake.module.css';

interface RefusalPanelProps extends ClockProps {
  refusalId: string;
  onSettle: () => void;
  /** It went in, or somebody else has it: the list goes on without it. */
  onGone: () => void;
}

/** One refused unit beside the list: what is wrong, what came, and the ways out. */
export function RefusalPanel({ refusalId, ...rest }: RefusalPanelProps) {
  const refusal = useRefusal(refusalId);
  return (
    <section className={css.panelCard} aria-label={say.detailLabel} aria-busy={refusal.isPending}>
      {refusal.isPending && (
        <div role="status" aria-label={words.shell.loading}>
          <Skeleton active title={false} paragraph={{ rows: 8 }} />
        </div>
      )}
      {refusal.error && <ProblemLine error={refusal.error} onRetry={() => void refusal.refetch()} />}
      {refusal.data && <Opened refusal={refusal.data} {...rest} />}
    </section>
  );
}

type OpenedProps = Omit<RefusalPanelProps, 'refusalId'> & { refusal: RefusalPage };

function Opened({ refusal, now, offsetMinutes, ...ways }: OpenedProps) {
  const at = (instant: string) => instantWords(instant, now, offsetMinutes, true);
  const { fields, source, trigger, receivedAt, settledAt, settledBy, problems } = refusal;
  return (
    <>
      <h2 className={css.panelTitle}>
        {fields?.name ?? say.nobody}{' '}
        <Tag>{trigger ? say.trigger(trigger) : words.patient.source[source]}</Tag>
      </h2>
      <p className={css.note}>{say.received(at(receivedAt))}</p>
      <h3 className={css.panelHead}>{say.wrong}</h3>
      <ProblemList problems={problems} />
      {settledAt ? (
        <p className={css.settledNote}>{say.settledAlready(settledBy ?? '', at(settledAt))}</p>
      ) : (
        <Ways refusal={refusal} {...ways} />
      )}
      {fields && <Came fields={fields} />}
    </>
  );
}

function Came({ fields }: { fields: NonNullable<RefusalPage['fields']> }) {
  return (
    <>
      <h3 className={css.panelHead}>{say.came}</h3>
      <dl className={css.facts}>
        {refusedFacts(fields).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={value === null ? css.missing : undefined}>{value ?? say.blank}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

type WaysProps = Pick<OpenedProps, 'refusal' | 'onSettle' | 'onGone'>;

/** Corrected in the form, tried again as it came, or settled in words. */
function Ways({ refusal, onSettle, onGone }: WaysProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const replay = useReplayRefusal(refusal.id);
  const once = useOnce();
  const onSuccess = () => {
    void message.success(say.againDone);
    onGone();
  };
  const tryAgain = () => once((end) => replay.mutate(null, { onSuccess, onSettled: end }));
  return (
    <>
      {!refusal.fields && <p className={css.settledNote}>{say.noFields}</p>}
      <div className={css.ways}>
        {refusal.fields && (
          <Button type="primary" onClick={() => void navigate({ to: paths.fixRefusal(refusal.id) })}>
            {say.fix}
          </Button>
        )}
        <Button aria-busy={replay.isPending} onClick={tryAgain}>
          {replay.isPending ? say.trying : say.again}
        </Button>
        <Button onClick={onSettle}>{say.settle}</Button>
      </div>
      <p className={css.note}>{say.againHint}</p>
      <StillWrong error={replay.error} />
    </>
  );
}

function StillWrong({ error }: { error: unknown }) {
  if (!error) return null;
  if (!isProblem(error, 'intake.still-refused')) return <ProblemLine error={error} />;
  return (
    <div className={css.still} role="alert">
      <p>{say.stillWrong}</p>
      <ProblemList problems={error.problem.errors} />
    </div>
  );
}
