import type { RiskTier } from '@suian/domain/schedule/pathway';
import { compareTiers } from '@suian/domain/tier/compare-tiers';
import { tierWords as say } from '../words/tiers.js';
import { Icon } from './Icon.js';
import css from './tier.module.css';
import { TierMark } from './TierMark.js';

/** 中危 → 高危. */
export function TierChange({ from, to }: { from: RiskTier; to: RiskTier }) {
  const isRaise = compareTiers(from, to) === 'raise';
  return (
    <span className={css.change}>
      <TierMark tier={from} />
      <span className={isRaise ? css.raise : css.lower}>
        <Icon name="arrow" size={16} />
        <span className="only-spoken">{isRaise ? say.proposal.raise : say.proposal.lower}</span>
      </span>
      <TierMark tier={to} />
    </span>
  );
}
