import type { RiskTier } from '@suian/domain/schedule/pathway';
import { words } from '../words.js';
import marks from './marks.module.css';

export interface TierMarkProps {
  tier: RiskTier;
  /** Only the bars, the word in the accessible name: for dense rows. */
  isBare?: boolean;
}

const FILLED: Record<RiskTier, number> = { high: 3, medium: 2, low: 1 };
const HEIGHTS = [5, 9, 13];

function Bars({ filled }: { filled: number }) {
  return (
    <svg width="16" height="14" viewBox="0 0 16 14" aria-hidden>
      {HEIGHTS.map((height, index) => (
        <rect
          key={height}
          x={0.6 + index * 5.2}
          y={13.4 - height}
          width={4}
          height={height}
          rx={1}
          fill={index < filled ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth={1}
        />
      ))}
    </svg>
  );
}

/** Three rising bars. Risk tier is not severity: never red. */
export function TierMark({ tier, isBare = false }: TierMarkProps) {
  const word = words.patient.tier[tier];
  if (isBare) {
    return (
      <span className={marks.tierBare} role="img" aria-label={word} title={word}>
        <Bars filled={FILLED[tier]} />
      </span>
    );
  }
  return (
    <span className={marks.tier}>
      <Bars filled={FILLED[tier]} />
      {word}
    </span>
  );
}
