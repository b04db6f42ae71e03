import type { PlanCard } from '@suian/contracts/patients';
import { RISK_TIERS, type RiskTier } from '@suian/domain/schedule/pathway';
import { App, Button, Radio } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/session.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { isProblem } from '../../ui/problem-words.js';
import { words } from '../../words.js';
import { patientsWords } from '../../words/patients.js';
import { useConfirmPlan } from './patient-queries.js';
import css from './patient.module.css';

const say = patientsWords.plan;

/** The plan runs already (decision 29); here someone stands for it, or changes the tier. */
export function ConfirmPlanForm({ patientId, plan }: { patientId: string; plan: PlanCard }) {
  const { message } = App.useApp();
  const confirm = useConfirmPlan(patientId);
  const [picked, setPicked] = useState<RiskTier | null>(null);
  const tier = picked ?? plan.tier;
  if (!useMay('plan.decide')) return null;
  const send = () => {
    if (confirm.isPending) return;
    const onSuccess = () => void message.success(say.confirmed);
    confirm.mutate({ planId: plan.id, version: plan.version, tier }, { onSuccess });
  };
  return (
    <div className={css.confirm}>
      <fieldset className={css.tiers}>
        <legend>{say.tier}</legend>
        <Radio.Group
          name="tier"
          value={tier}
          options={RISK_TIERS.map((each) => ({ value: each, label: words.patient.tier[each] }))}
          onChange={(event) => setPicked(event.target.value as RiskTier)}
        />
      </fieldset>
      <p className={css.note}>{say.tierReason(plan.tierReason)}</p>
      <Button type="primary" aria-busy={confirm.isPending} onClick={send}>
        {confirm.isPending ? say.saving : say.confirm}
      </Button>
      {confirm.error && isProblem(confirm.error, 'row.changed-meanwhile') && (
        <p className={css.unbound} role="alert">
          {say.changed}
        </p>
      )}
      {confirm.error && !isProblem(confirm.error, 'row.changed-meanwhile') && (
        <ProblemLine error={confirm.error} />
      )}
    </div>
  );
}
