import type { EncounterPage } from '@suian/contracts/discharges';
import { RISK_TIERS, type PlanTag, type RiskTier } from '@suian/domain/schedule/pathway';
import { App, Checkbox, Modal, Radio } from 'antd';
import { useState } from 'react';
import { serverNow } from '../../data/server-clock.js';
import { useOffsetMinutes, useStaff } from '../../data/session.js';
import { BothVersions } from '../../ui/BothVersions.js';
import { useFocusBack } from '../../ui/focus-back.js';
import { OwnerSelect } from '../../ui/OwnerSelect.js';
import { ownerAtFirst } from '../../ui/owner-at-first.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { SampleTag } from '../../ui/SampleTag.js';
import { usePlanVersions } from '../../ui/use-plan-versions.js';
import { words } from '../../words.js';
import { planChoiceWords as say } from '../../words/discharges.js';
import { useConfirmPlan, useEncounter } from './discharge-queries.js';
import { LoadingLine } from './LoadingLine.js';
import css from './dialogs.module.css';

interface ConfirmPlanDialogProps {
  encounterId: string;
  onClose: () => void;
}

/** The plan already runs at the proposed tier (decision 29); here a nurse says it is right, or changes the tier. */
export function ConfirmPlanDialog({ encounterId, onClose }: ConfirmPlanDialogProps) {
  useFocusBack();
  const { message } = App.useApp();
  const encounter = useEncounter(encounterId);
  const confirm = useConfirmPlan(encounterId);
  const [picked, setPicked] = useState<RiskTier | null>(null);
  const [pickedTags, setPickedTags] = useState<PlanTag[] | null>(null);
  const [pickedOwner, setPickedOwner] = useState<string | null>(null);
  const { staffId } = useStaff();
  const plan = encounter.data?.plan ?? null;
  const tags = pickedTags ?? plan?.tags ?? [];
  const ownerId = pickedOwner ?? (plan && ownerAtFirst(plan, staffId));
  const { changed, accept } = usePlanVersions(plan, { now: serverNow(), offsetMinutes: useOffsetMinutes() });
  const mustLook = changed !== null && !confirm.isSuccess;
  const proceed = () => {
    confirm.reset();
    accept();
  };
  const send = () => {
    if (!plan || mustLook || !encounter.data || confirm.isPending) return;
    const { maskedName } = encounter.data.patient;
    confirm.mutate(
      {
        planId: plan.id,
        version: plan.version,
        tier: picked ?? plan.tier,
        tags,
        ...(ownerId === null ? {} : { ownerId }),
      },
      {
        onSuccess: () => {
          void message.success(say.confirmed(maskedName));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={say.confirmTitle}
      okText={confirm.isPending ? say.saving : say.confirmButton}
      cancelText={say.notNow}
      okButtonProps={{ disabled: !plan || mustLook, 'aria-busy': confirm.isPending }}
      onOk={send}
      onCancel={onClose}
    >
      {encounter.isPending && <LoadingLine />}
      {encounter.error && <ProblemLine error={encounter.error} onRetry={() => void encounter.refetch()} />}
      {encounter.data && plan && (
        <div className={css.body}>
          <PlanChoice encounter={encounter.data} plan={plan} tier={picked ?? plan.tier} onTier={setPicked} />
          <TagChoice plan={plan} tags={tags} onTags={setPickedTags} />
          <OwnerSelect mayOwn={plan.mayOwn} ownerId={ownerId} staffId={staffId} onChoose={setPickedOwner} />
        </div>
      )}
      {changed && mustLook && (
        <BothVersions rows={changed} typed={picked ? words.patient.tier[picked] : ''} onContinue={proceed} />
      )}
      {confirm.error && !mustLook && <ProblemLine error={confirm.error} />}
    </Modal>
  );
}

interface PlanChoiceProps {
  encounter: EncounterPage;
  plan: NonNullable<EncounterPage['plan']>;
  tier: RiskTier;
  onTier: (tier: RiskTier) => void;
}

function PlanChoice({ encounter, plan, tier, onTier }: PlanChoiceProps) {
  return (
    <div className={css.body}>
      <p className={css.strong}>
        {say.confirmNote(encounter.patient.maskedName, plan.pathwayName)} {plan.isSample && <SampleTag />}
      </p>
      <p className={css.note}>{say.started}</p>
      <fieldset className={css.group}>
        <legend>{say.tier}</legend>
        <Radio.Group
          name="tier"
          value={tier}
          options={RISK_TIERS.map((each) => ({ value: each, label: words.patient.tier[each] }))}
          onChange={(event) => onTier(event.target.value as RiskTier)}
        />
        <p className={css.note}>{say.tierReason(plan.tierReason)}</p>
      </fieldset>
    </div>
  );
}

interface TagChoiceProps {
  plan: NonNullable<EncounterPage['plan']>;
  tags: PlanTag[];
  onTags: (tags: PlanTag[]) => void;
}

/** What adds steps of its own; only where the pathway has some. */
function TagChoice({ plan, tags, onTags }: TagChoiceProps) {
  if (plan.mayTag.length === 0) return null;
  return (
    <fieldset className={css.group}>
      <legend>{say.tagsLabel}</legend>
      <Checkbox.Group
        value={tags}
        options={plan.mayTag.map((tag) => ({ value: tag, label: say.tags[tag] }))}
        onChange={onTags}
      />
    </fieldset>
  );
}
