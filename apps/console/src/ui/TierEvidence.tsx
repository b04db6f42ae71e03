import type { JudgedFact, TierProposalCard } from '@suian/contracts/tier-cards';
import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { words } from '../words.js';
import { tierWords } from '../words/tiers.js';
import type { ClockProps } from './clock-props.js';
import { factValueWords, missingWords } from './tier-words.js';
import css from './tier.module.css';
import { TierChange } from './TierChange.js';
import { dateOf, dayWords, instantWords } from './time-words.js';
import { versionWords } from './version-words.js';

const say = tierWords.evidence;

interface TierEvidenceProps extends ClockProps {
  /** Null: closed. */
  proposal: TierProposalCard | null;
  /** Who it is about. */
  name: ReactNode;
  /** The way to enter what is missing; absent where the role may not. */
  onPutFact?: (() => void) | undefined;
  onClose: () => void;
}

/** Every reason with its rule's words and source, every fact as it was known, and what nobody knows. */
export function TierEvidence({ proposal, name, onPutFact, onClose, ...clock }: TierEvidenceProps) {
  return (
    <Drawer
      open={proposal !== null}
      onClose={onClose}
      size={560}
      title={say.title}
      closable={{ 'aria-label': say.close }}
      destroyOnHidden
    >
      {proposal && (
        <div className={css.evidence}>
          <div className={css.evidenceHead}>
            {name}
            <TierChange from={proposal.from} to={proposal.to} />
            <span className={css.note}>
              {say.madeAt(instantWords(proposal.madeAt, clock.now, clock.offsetMinutes, true))}
            </span>
          </div>
          <Because proposal={proposal} />
          {proposal.missing.length > 0 && <Missing proposal={proposal} onPutFact={onPutFact} />}
          <Facts facts={proposal.facts} {...clock} />
          <Sets proposal={proposal} />
        </div>
      )}
    </Drawer>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.part} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Because({ proposal: { reasons } }: { proposal: TierProposalCard }) {
  return (
    <Part title={say.because}>
      {reasons.length === 0 && <p className={css.note}>{say.calm}</p>}
      <ul className={css.lines}>
        {reasons.map(({ code, words: reason, source }) => (
          <li key={code}>
            <b>{reason}</b>
            <p className={css.note}>{source === null ? say.noSource : say.source(source)}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Missing({
  proposal,
  onPutFact,
}: Pick<TierEvidenceProps, 'onPutFact'> & { proposal: TierProposalCard }) {
  return (
    <Part title={say.missing}>
      <p className={css.reasons}>
        {proposal.missing.map((code) => (
          <span key={code} className={css.missing}>
            {missingWords(code)}
          </span>
        ))}
        {onPutFact && (
          <button type="button" className={css.link} onClick={onPutFact}>
            {say.put}
          </button>
        )}
      </p>
      <p className={css.note}>{say.missingNote}</p>
    </Part>
  );
}

function Facts({ facts, now, offsetMinutes }: ClockProps & { facts: readonly JudgedFact[] }) {
  const today = dateOf(now, offsetMinutes);
  return (
    <Part title={say.facts}>
      {facts.length === 0 ? (
        <p className={css.note}>{say.noFacts}</p>
      ) : (
        <table className={css.factTable}>
          <thead>
            <tr>
              <th scope="col">{say.columns.fact}</th>
              <th scope="col">{say.columns.value}</th>
              <th scope="col">{say.columns.on}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map(({ code, value, observedOn }) => (
              <tr key={code}>
                <td>{tierWords.fact.name[code]}</td>
                <td>
                  <b>{factValueWords(code, value)}</b>
                </td>
                <td>{observedOn === null ? say.ownRecord : dayWords(observedOn, today)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}

function Sets({ proposal: { judgedBy } }: { proposal: TierProposalCard }) {
  return (
    <Part title={say.judged}>
      <ul className={css.lines}>
        {judgedBy.map(({ key, name, version, tier }) => (
          <li key={key}>
            {name} <span className={css.note}>{versionWords(version)}</span>{' '}
            {tier && <span className={css.note}>{say.setSays(words.patient.tier[tier])}</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}
