import type { TierProposalRow } from '@suian/contracts/tiers';
import { Button, Skeleton } from 'antd';
import type { ClockProps } from '../../ui/clock-props.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { words } from '../../words.js';
import { tierWords } from '../../words/tiers.js';
import { nextReviewWords } from './next-review.js';
import { ProposalItem } from './ProposalItem.js';
import { ProposalTabs, type ProposalTabsProps } from './ProposalTabs.js';
import css from './tiers.module.css';
import type { Deciding } from './use-deciding.js';

const say = tierWords.list;

interface ProposalsCardProps extends ProposalTabsProps {
  selectedId: string | undefined;
  deciding: Deciding;
  clock: ClockProps;
  /** Then no row need name it. */
  isOneDepartment: boolean;
  onSelect: (row: TierProposalRow) => void;
}

/** What waits for somebody to decide, and what became of the others. */
export function ProposalsCard(props: ProposalsCardProps) {
  const { proposals, selectedId, deciding, clock, isOneDepartment, onSelect } = props;
  const { shown, isLoading, error } = proposals;
  return (
    <section className={css.card} aria-label={say.label} aria-busy={isLoading}>
      <ProposalTabs {...props} />
      {Boolean(error) && (
        <div className={css.inset}>
          <ProblemLine error={error} onRetry={proposals.retry} />
        </div>
      )}
      {Boolean(deciding.error) && (
        <div className={css.inset}>
          <ProblemLine error={deciding.error} />
        </div>
      )}
      {isLoading && (
        <div className={css.inset} role="status" aria-label={words.shell.loading}>
          <Skeleton title={false} paragraph={{ rows: 6 }} />
        </div>
      )}
      {shown.length === 0 && !isLoading && !error && <Nothing {...props} />}
      <ul className={css.list} aria-label={say.label}>
        {shown.map((item) => (
          <ProposalItem
            key={item.row.id}
            item={item}
            isSelected={item.row.id === selectedId}
            deciding={deciding}
            clock={clock}
            isOneDepartment={isOneDepartment}
            onSelect={onSelect}
          />
        ))}
      </ul>
      {proposals.hasMore && (
        <div className={css.more}>
          <Button size="small" aria-busy={proposals.isLoadingMore} onClick={proposals.loadMore}>
            {proposals.isLoadingMore ? say.loadingMore : say.more}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Nothing here; while nothing waits it says when the rules are asked again. */
function Nothing({ show, proposals: { board }, clock }: ProposalsCardProps) {
  const next = show === 'waiting' && board ? say.next(nextReviewWords(board.nextReviewAt, clock)) : null;
  return <EmptyState title={say.empty[show]} note={next} />;
}
