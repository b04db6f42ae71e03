import type { TierTab } from '@suian/contracts/tiers';
import { tierWords } from '../../words/tiers.js';
import { TABS } from './tiers-search.js';
import css from './tiers.module.css';
import type { Proposals } from './use-proposals.js';

const say = tierWords.tabs;

export interface ProposalTabsProps {
  proposals: Proposals;
  show: TierTab;
  onShow: (show: TierTab) => void;
}

/** Which proposals to look at, and what is new among them. */
export function ProposalTabs({ proposals, show, onShow }: ProposalTabsProps) {
  const counts = proposals.board?.counts;
  return (
    <div className={css.tabLine}>
      <div className={css.tabs} role="tablist" aria-label={say.label}>
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            className={css.tab}
            aria-selected={tab === show}
            onClick={() => onShow(tab)}
          >
            {say.tab[tab]} {counts?.[tab]}
          </button>
        ))}
      </div>
      <News proposals={proposals} show={show} />
    </div>
  );
}

/** News waits here until pressed, in a place kept free for it: the list never slides under the pointer. */
function News({ proposals, show }: Pick<ProposalTabsProps, 'proposals' | 'show'>) {
  const { arrived, hasMoved, merge } = proposals;
  const news = arrived > 0 ? say.news(arrived) : hasMoved ? say.moved : null;
  return (
    <div role="status" className={css.news}>
      {news ? (
        <button type="button" className={css.newsBar} onClick={merge}>
          {news}
        </button>
      ) : (
        <span className={css.note}>{show === 'waiting' ? say.note : say.recent}</span>
      )}
    </div>
  );
}
