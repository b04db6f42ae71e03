import type { EncounterCard } from '@suian/contracts/patients';
import { App, Button, Popconfirm } from 'antd';
import { useMay } from '../../data/session.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { patientsWords } from '../../words/patients.js';
import { useOtherPathway } from './patient-queries.js';
import css from './patient.module.css';

const say = patientsWords.plan;

/** The diagnosis fits more than one pathway: while the plan is only proposed, a nurse may take another. */
export function OtherPathways({ patientId, stay }: { patientId: string; stay: EncounterCard }) {
  const { message } = App.useApp();
  const take = useOtherPathway(patientId, stay.id);
  const mayDecide = useMay('plan.decide');
  const { plan, otherPathways } = stay;
  if (!plan || otherPathways.length === 0) return null;
  const choose = (pathwayId: string, name: string) => {
    if (take.isPending) return;
    const body = { pathwayId, instead: { planId: plan.id, version: plan.version } };
    take.mutate(body, { onSuccess: () => void message.success(say.took(name)) });
  };
  return (
    <div className={css.note}>
      <p>{say.otherPathways(otherPathways.map(({ name }) => name).join('、'))}</p>
      {mayDecide &&
        plan.state === 'proposed' &&
        otherPathways.map(({ id, name }) => (
          <Popconfirm
            key={id}
            title={say.takeInstead(name)}
            description={say.takeInsteadNote(plan.pathwayName)}
            okText={say.take}
            cancelText={say.keep}
            onConfirm={() => choose(id, name)}
          >
            <Button size="small" aria-busy={take.isPending}>
              {say.takeInstead(name)}
            </Button>
          </Popconfirm>
        ))}
      {take.error && <ProblemLine error={take.error} />}
    </div>
  );
}
