import type { PatientPage } from '@suian/contracts/patients';
import type { FactCard, PatientTiers } from '@suian/contracts/tier-cards';
import { App } from 'antd';
import { useState } from 'react';
import { usePutFact } from '../../data/tiers.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { FactDialog } from '../../ui/FactDialog.js';
import { missingFact } from '../../ui/fact-form.js';
import { factValueWords } from '../../ui/tier-words.js';
import { dateOf, dayWords } from '../../ui/time-words.js';
import { tierWords } from '../../words/tiers.js';
import css from './patient.module.css';
import tierCss from './tier-card.module.css';

const say = tierWords.card;

interface KnownFactsProps extends ClockProps {
  patient: PatientPage;
  mayPut: boolean;
}

/** The newest of each: what somebody entered for the rules, of which day, and by whom. */
export function KnownFacts({ patient, mayPut, now, offsetMinutes }: KnownFactsProps) {
  const [isOpen, setOpen] = useState(false);
  const today = dateOf(now, offsetMinutes);
  const { facts } = patient.tiers;
  const newest = facts.filter(({ code }, at) => facts.findIndex((each) => each.code === code) === at);
  return (
    <div className={tierCss.part}>
      <div className={tierCss.head}>
        <h3>{say.facts}</h3>
        {mayPut && (
          <button type="button" className={css.linkButton} onClick={() => setOpen(true)}>
            {tierWords.putFact.button}
          </button>
        )}
      </div>
      {newest.length === 0 && <p className={css.note}>{say.noFacts}</p>}
      <ul className={css.rows}>
        {newest.map((fact) => (
          <FactLine key={fact.code} fact={fact} today={today} />
        ))}
      </ul>
      {isOpen && <PutFact patient={patient} today={today} onClose={() => setOpen(false)} />}
    </div>
  );
}

function FactLine({ fact: { code, value, observedOn, by }, today }: { fact: FactCard; today: string }) {
  return (
    <li className={tierCss.fact}>
      <span>{say.fact(tierWords.fact.name[code], factValueWords(code, value))}</span>
      <span className={css.note}>
        {say.factBy(dayWords(observedOn, today), by ?? tierWords.proposal.somebody)}
      </span>
    </li>
  );
}

interface PutFactProps {
  patient: PatientPage;
  today: string;
  onClose: () => void;
}

function PutFact({ patient, today, onClose }: PutFactProps) {
  const { message } = App.useApp();
  const put = usePutFact(patient.id);
  const code = missingFact(waitingOf(patient.tiers)?.missing ?? []);
  const send = async (fact: Parameters<typeof put.mutateAsync>[0]) => {
    const tiers = await put.mutateAsync(fact);
    const { saved, savedProposal } = tierWords.putFact;
    void message.success(waitingOf(tiers) ? savedProposal : saved);
  };
  return (
    <FactDialog
      name={patient.maskedName}
      today={today}
      {...(code ? { code } : {})}
      onSend={send}
      onDone={onClose}
      onClose={onClose}
    />
  );
}

function waitingOf({ proposals }: PatientTiers) {
  return proposals.find(({ state }) => state === 'waiting');
}
