import type { TierProposalCard } from '@suian/contracts/tier-cards';
import { tierWords as say } from '../words/tiers.js';
import { isRaise, missingWords } from './tier-words.js';
import css from './tier.module.css';

/** Why, in the rules' words, and what nobody knows. */
export function TierReasons({ proposal }: { proposal: TierProposalCard }) {
  const look = isRaise(proposal) ? css.reasonRaise : css.reasonLower;
  return (
    <span className={css.reasons}>
      <span className={css.because}>{say.proposal.because}</span>
      {proposal.reasons.map(({ code, words }) => (
        <span key={code} className={look}>
          {words}
        </span>
      ))}
      {proposal.missing.map((code) => (
        <span key={code} className={css.missing}>
          {missingWords(code)}
        </span>
      ))}
    </span>
  );
}
