import type { TierProposalRow } from '@suian/contracts/tiers';
import { Link } from '@tanstack/react-router';
import { App } from 'antd';
import { paths } from '../../app/paths.js';
import { usePutFact } from '../../data/tiers.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { FactDialog } from '../../ui/FactDialog.js';
import { PatientName } from '../../ui/PatientName.js';
import { missingFact } from '../../ui/fact-form.js';
import { TierEvidence } from '../../ui/TierEvidence.js';
import { TierOverrideDialog } from '../../ui/TierOverrideDialog.js';
import { TierRejectDialog } from '../../ui/TierRejectDialog.js';
import { dateOf } from '../../ui/time-words.js';
import { tierWords } from '../../words/tiers.js';
import type { Deciding } from './use-deciding.js';

interface ProposalDialogsProps {
  deciding: Deciding;
  clock: ClockProps;
}

/** Whatever stands open over the list. */
export function ProposalDialogs({ deciding, clock }: ProposalDialogsProps) {
  const { asked, ask, close, send } = deciding;
  const today = dateOf(clock.now, clock.offsetMinutes);
  const about = asked?.about;
  const dialog = about && {
    proposal: about,
    name: about.patient.maskedName,
    today,
    onSend: (body: Parameters<Deciding['send']>[1]) => send(about, body),
    onClose: close,
  };
  return (
    <>
      {dialog && asked.what === 'reject' && <TierRejectDialog {...dialog} />}
      {dialog && asked.what === 'override' && <TierOverrideDialog {...dialog} />}
      {about && asked.what === 'fact' && <PutFact about={about} today={today} onClose={close} />}
      <TierEvidence
        proposal={about && asked.what === 'evidence' ? about : null}
        name={
          about && (
            <Link to={paths.patient(about.patient.id)}>
              <PatientName patient={about.patient} />
            </Link>
          )
        }
        onPutFact={about && missingFact(about.missing) ? () => ask(about, 'fact') : undefined}
        onClose={close}
        {...clock}
      />
    </>
  );
}

interface PutFactProps {
  about: TierProposalRow;
  today: string;
  onClose: () => void;
}

function PutFact({ about, today, onClose }: PutFactProps) {
  const { message } = App.useApp();
  const put = usePutFact(about.patient.id);
  const finish = () => {
    void message.success(tierWords.putFact.saved);
    onClose();
  };
  const code = missingFact(about.missing);
  return (
    <FactDialog
      name={about.patient.maskedName}
      today={today}
      {...(code ? { code } : {})}
      onSend={put.mutateAsync}
      onDone={finish}
      onClose={onClose}
    />
  );
}
