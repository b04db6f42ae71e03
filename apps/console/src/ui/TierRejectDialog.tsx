import type { DecideTierRequest, TierProposalRow } from '@suian/contracts/tiers';
import { addDays } from '@suian/domain/kernel/local-date';
import { LONGEST_DECISION_DAYS, LOOK_AGAIN_DAYS } from '@suian/domain/tier/review-time';
import { useState } from 'react';
import { words } from '../words.js';
import { tierWords } from '../words/tiers.js';
import { DayField } from './DayField.js';
import { ReasonDialog } from './ReasonDialog.js';
import { faultOfUntil } from './tier-until.js';

const say = tierWords.reject;

export type DecisionBody = Omit<DecideTierRequest, 'version'>;

export interface TierDialogProps {
  proposal: Pick<TierProposalRow, 'from' | 'to'>;
  name: string;
  today: string;
  onSend: (body: DecisionBody) => Promise<unknown>;
  onClose: () => void;
}

/** No, and why; with the day on which it is looked at again. */
export function TierRejectDialog({ proposal, name, today, onSend, onClose }: TierDialogProps) {
  const [expiresOn, setExpiresOn] = useState('');
  const [isChecked, setChecked] = useState(false);
  const fault = expiresOn === '' ? null : faultOfUntil(expiresOn, today);
  const isReady = () => {
    setChecked(true);
    return fault === null;
  };
  const send = (reason: string) =>
    onSend({ decision: 'reject', reason, ...(expiresOn === '' ? {} : { expiresOn }) });
  return (
    <ReasonDialog
      title={say.title(name)}
      explanation={say.explain(words.patient.tier[proposal.from])}
      label={say.reason}
      hint={say.hint}
      rows={2}
      confirm={say.confirm}
      isReady={isReady}
      onConfirm={send}
      onDone={onClose}
      onClose={onClose}
      below={
        <DayField
          label={say.until(LOOK_AGAIN_DAYS)}
          value={expiresOn}
          min={addDays(today, 1)}
          max={addDays(today, LONGEST_DECISION_DAYS)}
          fault={isChecked ? fault : null}
          onChange={setExpiresOn}
        />
      }
    />
  );
}
