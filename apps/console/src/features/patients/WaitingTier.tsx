import type { PatientPage } from '@suian/contracts/patients';
import type { TierProposalCard } from '@suian/contracts/tier-cards';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useDecideTier } from '../../data/tiers.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { PatientName } from '../../ui/PatientName.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { decidedWords } from '../../ui/tier-words.js';
import { TierChange } from '../../ui/TierChange.js';
import { TierEvidence } from '../../ui/TierEvidence.js';
import { TierOverrideDialog } from '../../ui/TierOverrideDialog.js';
import { TierReasons } from '../../ui/TierReasons.js';
import { TierRejectDialog, type DecisionBody } from '../../ui/TierRejectDialog.js';
import { dateOf } from '../../ui/time-words.js';
import { useAct } from '../../ui/use-act.js';
import { tierWords } from '../../words/tiers.js';
import css from './tier-card.module.css';
import patientCss from './patient.module.css';

const say = tierWords.proposal;

interface WaitingTierProps extends ClockProps {
  patient: PatientPage;
  mayDecide: boolean;
}

/** The proposals that wait for somebody to decide; nothing where there is none. */
export function WaitingTier({ patient, ...rest }: WaitingTierProps) {
  const waiting = patient.tiers.proposals.filter(({ state }) => state === 'waiting');
  return waiting.map((proposal) => (
    <Waiting key={proposal.id} proposal={proposal} patient={patient} {...rest} />
  ));
}

type Asking = 'reject' | 'override' | 'evidence';

function Waiting({
  proposal,
  patient,
  mayDecide,
  ...clock
}: WaitingTierProps & { proposal: TierProposalCard }) {
  const [asked, setAsked] = useState<Asking | null>(null);
  const send = useSend(patient, proposal);
  const accept = useAct(
    () => send({ decision: 'accept' }),
    () => undefined,
  );
  const close = () => setAsked(null);
  const today = dateOf(clock.now, clock.offsetMinutes);
  const dialog = { proposal, name: patient.maskedName, today, onSend: send, onClose: close };
  return (
    <div className={css.waiting} role="group" aria-label={tierWords.card.waiting}>
      <div className={css.waitingHead}>
        <TierChange from={proposal.from} to={proposal.to} />
        <button type="button" className={patientCss.linkButton} onClick={() => setAsked('evidence')}>
          {say.evidence}
        </button>
      </div>
      <TierReasons proposal={proposal} />
      {mayDecide && (
        <div className={css.acts}>
          <Button type="primary" ghost size="small" aria-busy={accept.isPending} onClick={accept.run}>
            {say.accept}
          </Button>
          <Button size="small" onClick={() => setAsked('reject')}>
            {say.reject}
          </Button>
          <Button size="small" onClick={() => setAsked('override')}>
            {say.override}
          </Button>
        </div>
      )}
      {accept.error !== null && <ProblemLine error={accept.error} />}
      {asked === 'reject' && <TierRejectDialog {...dialog} />}
      {asked === 'override' && <TierOverrideDialog {...dialog} />}
      <TierEvidence
        proposal={asked === 'evidence' ? proposal : null}
        name={<PatientName patient={patient} />}
        onClose={close}
        {...clock}
      />
    </div>
  );
}

function useSend({ id: patientId, maskedName }: PatientPage, { id: proposalId, version }: TierProposalCard) {
  const { message } = App.useApp();
  const decide = useDecideTier({
    saidOf: (row) => decidedWords(maskedName, row),
    tell: (said) => void message.success(said),
  });
  return (body: DecisionBody) =>
    decide.mutateAsync({ proposalId, patientId, maskedName, body: { ...body, version } });
}
