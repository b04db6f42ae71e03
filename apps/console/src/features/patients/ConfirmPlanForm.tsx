import type { PlanCard } from '@suian/contracts/patients';
import { RISK_TIERS, type PlanTag, type RiskTier } from '@suian/domain/schedule/pathway';
import { App, Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { useOwnTier } from '../../data/own-tiers.js';
import { useMay, useStaff } from '../../data/session.js';
import { BothVersions } from '../../ui/BothVersions.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { OwnerSelect } from '../../ui/OwnerSelect.js';
import { ownerAtFirst } from '../../ui/owner-at-first.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { usePlanVersions } from '../../ui/use-plan-versions.js';
import { words } from '../../words.js';
import { patientsWords } from '../../words/patients.js';
import { useConfirmPlan } from './patient-queries.js';
import css from './patient.module.css';

const say = patientsWords.plan;

interface ConfirmPlanFormProps extends ClockProps {
  patientId: string;
  plan: PlanCard;
}

/** The plan runs already (decision 29); here someone stands for it, or changes the tier. */
export function ConfirmPlanForm({ patientId, plan, ...clock }: ConfirmPlanFormProps) {
  const { message } = App.useApp();
  const confirm = useConfirmPlan(patientId);
  const [picked, setPicked] = useState<RiskTier | null>(null);
  const [pickedTags, setPickedTags] = useState<PlanTag[] | null>(null);
  const [pickedOwner, setPickedOwner] = useState<string | null>(null);
  const tier = picked ?? plan.tier;
  const tags = pickedTags ?? plan.tags;
  const { staffId } = useStaff();
  const ownerId = pickedOwner ?? ownerAtFirst(plan, staffId);
  const versions = usePlanVersions(plan, clock);
  useOwnTier(patientId, versions.expectOwn);
  const mayDecide = useMay('plan.decide');
  // Confirmed by a colleague while a tier was being picked here: both versions first, then the form goes.
  const isStillMine = picked !== null && versions.changed !== null;
  if (!mayDecide || (plan.state !== 'proposed' && !isStillMine)) return null;
  const proceed = () => {
    confirm.reset();
    versions.accept();
  };
  const send = () => {
    if (confirm.isPending) return;
    const onSuccess = () => {
      setPicked(null);
      void message.success(say.confirmed);
    };
    const owner = ownerId === null ? {} : { ownerId };
    confirm.mutate({ planId: plan.id, version: plan.version, tier, tags, ...owner }, { onSuccess });
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
      {plan.mayTag.length > 0 && (
        <Checkbox.Group
          aria-label={say.tagsLabel}
          value={tags}
          options={plan.mayTag.map((tag) => ({ value: tag, label: say.tags[tag] }))}
          onChange={(values) => setPickedTags(values)}
        />
      )}
      <OwnerSelect mayOwn={plan.mayOwn} ownerId={ownerId} staffId={staffId} onChoose={setPickedOwner} />
      <Button
        type={versions.changed ? 'default' : 'primary'}
        disabled={versions.changed !== null}
        aria-busy={confirm.isPending}
        onClick={send}
      >
        {confirm.isPending ? say.saving : say.confirm}
      </Button>
      {versions.changed && (
        <BothVersions
          rows={versions.changed}
          typed={picked ? words.patient.tier[picked] : ''}
          onContinue={proceed}
        />
      )}
      {confirm.error && !versions.changed && <ProblemLine error={confirm.error} />}
    </div>
  );
}
