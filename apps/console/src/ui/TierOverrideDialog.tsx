import { addDays } from '@suian/domain/kernel/local-date';
import { RISK_TIERS, type RiskTier } from '@suian/domain/schedule/pathway';
import { Radio } from 'antd';
import { LONGEST_DECISION_DAYS } from '@suian/domain/tier/review-time';
import { useState } from 'react';
import { words } from '../words.js';
import { tierWords } from '../words/tiers.js';
import { DayField } from './DayField.js';
import { ReasonDialog } from './ReasonDialog.js';
import { faultOfUntil } from './tier-until.js';
import css from './tier.module.css';
import type { TierDialogProps } from './TierRejectDialog.js';

const say = tierWords.override;
const SOON = [14, 30, 90] as const;

/** Another tier than the proposed one, why, and until when. */
export function TierOverrideDialog({ proposal, name, today, onSend, onClose }: TierDialogProps) {
  const [tier, setTier] = useState<RiskTier | null>(null);
  const [expiresOn, setExpiresOn] = useState('');
  const [isChecked, setChecked] = useState(false);
  const fault = faultOfUntil(expiresOn, today);
  const isReady = () => {
    setChecked(true);
    return tier !== null && fault === null;
  };
  const send = (reason: string) =>
    tier === null
      ? Promise.reject(new Error('no tier'))
      : onSend({ decision: 'override', tier, reason, expiresOn });
  return (
    <ReasonDialog
      title={say.title(name)}
      explanation={say.explain(words.patient.tier[proposal.to])}
      label={say.reason}
      hint={say.hint}
      rows={2}
      confirm={say.confirm}
      isReady={isReady}
      onConfirm={send}
      onDone={onClose}
      onClose={onClose}
    >
      <TierChoice proposal={proposal} value={tier} isFaulty={isChecked && tier === null} onChange={setTier} />
      <DayField
        label={say.until}
        value={expiresOn}
        min={addDays(today, 1)}
        max={addDays(today, LONGEST_DECISION_DAYS)}
        fault={isChecked ? fault : null}
        hint={say.untilHint}
        onChange={setExpiresOn}
      />
      <div className={css.soon}>
        {SOON.map((days) => (
          <button
            key={days}
            type="button"
            className={css.link}
            onClick={() => setExpiresOn(addDays(today, days))}
          >
            {say.soon[days]}
          </button>
        ))}
      </div>
    </ReasonDialog>
  );
}

interface TierChoiceProps extends Pick<TierDialogProps, 'proposal'> {
  value: RiskTier | null;
  isFaulty: boolean;
  onChange: (tier: RiskTier) => void;
}

/** Every tier but the proposed one: for that one accepts. */
function TierChoice({ proposal, value, isFaulty, onChange }: TierChoiceProps) {
  const options = RISK_TIERS.filter((each) => each !== proposal.to).map((each) => {
    const word = words.patient.tier[each];
    return { value: each, label: each === proposal.from ? say.keep(word) : word };
  });
  return (
    <fieldset className={css.choice}>
      <legend>{say.tier}</legend>
      <Radio.Group
        name="tier-instead"
        value={value}
        options={options}
        onChange={(event) => onChange(event.target.value as RiskTier)}
      />
      {isFaulty && <p className={css.fault}>{say.tierMissing}</p>}
    </fieldset>
  );
}
