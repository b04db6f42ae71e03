import type { PlanCard } from '@suian/contracts/patients';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { useMay, useStaff } from '../../data/session.js';
import { useFocusBack } from '../../ui/focus-back.js';
import { OwnerSelect } from '../../ui/OwnerSelect.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { portraitWords } from '../../words/portrait.js';
import css from './patient.module.css';
import { useSetOwner } from './portrait-queries.js';

const say = portraitWords.owner;

interface OwnerFactProps {
  patientId: string;
  plan: PlanCard;
}

/** The nurse he knows by name; amber where there is none. */
export function OwnerFact({ patientId, plan }: OwnerFactProps) {
  const mayName = useMay('plan.own');
  const [isOpen, setOpen] = useState(false);
  const { owner } = plan;
  return (
    <span>
      <OwnerName plan={plan} />{' '}
      {mayName && plan.state !== 'ended' && (
        <button type="button" className={css.factButton} onClick={() => setOpen(true)}>
          {owner ? say.change : say.choose}
        </button>
      )}
      {isOpen && <OwnerDialog patientId={patientId} plan={plan} onClose={() => setOpen(false)} />}
    </span>
  );
}

/** Before a plan is confirmed nobody misses her yet. */
function OwnerName({ plan: { owner, state } }: Pick<OwnerFactProps, 'plan'>) {
  if (owner) return say.named(owner.name);
  if (state === 'proposed') return say.notYet;
  return <span className={css.lacking}>{say.none}</span>;
}

function OwnerDialog({ patientId, plan, onClose }: OwnerFactProps & { onClose: () => void }) {
  useFocusBack();
  const { message } = App.useApp();
  const { staffId } = useStaff();
  const save = useSetOwner(patientId, plan.id);
  const [ownerId, setOwnerId] = useState(plan.owner?.id ?? null);
  const send = () => {
    if (ownerId === null || save.isPending) return;
    const onSuccess = () => {
      const chosen = plan.mayOwn.find(({ id }) => id === ownerId);
      void message.success(say.saved(chosen?.name ?? ''));
      onClose();
    };
    save.mutate({ version: plan.version, ownerId }, { onSuccess });
  };
  return (
    <Modal
      open
      title={say.title}
      okText={save.isPending ? say.saving : say.save}
      cancelText={say.notNow}
      okButtonProps={{ disabled: ownerId === null, 'aria-busy': save.isPending }}
      onOk={send}
      onCancel={onClose}
      width={420}
    >
      <div className={css.dialog}>
        <p className={css.note}>{say.note}</p>
        <OwnerSelect mayOwn={plan.mayOwn} ownerId={ownerId} staffId={staffId} onChoose={setOwnerId} />
        {save.error && <ProblemLine error={save.error} />}
      </div>
    </Modal>
  );
}
