import type { TierProposalRow } from '@suian/contracts/tiers';
import { useSearch } from '@tanstack/react-router';
import { useDepartment } from '../../data/department.js';
import { useOffsetMinutes } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { PageHead } from '../../ui/PageHead.js';
import { words } from '../../words.js';
import { tierWords as say } from '../../words/tiers.js';
import { AllAcceptedCard } from './AllAcceptedCard.js';
import { ProposalDialogs } from './ProposalDialogs.js';
import { ProposalsCard } from './ProposalsCard.js';
import { TierGroups } from './TierGroups.js';
import css from './tiers.module.css';
import { useDeciding } from './use-deciding.js';
import { useProposals } from './use-proposals.js';
import { useSelection } from './use-selection.js';
import { useTierKeys } from './use-tier-keys.js';

/** c05: how many stand where, and which other tiers the rules propose. */
export function TiersPage() {
  const clock = { now: useNow(), offsetMinutes: useOffsetMinutes() };
  const { departmentId, departments } = useDepartment();
  const { show = 'waiting' } = useSearch({ from: '/shell/tiers' });
  const proposals = useProposals({ show, ...(departmentId ? { departmentId } : {}) });
  const { selected, open, go, step, leave } = useSelection(proposals);
  const deciding = useDeciding((row) => {
    leave(row.id);
    proposals.dismiss(row);
  });
  const select = (row: TierProposalRow) => {
    deciding.forgive();
    go({ proposal: row.id });
  };
  useTierKeys({
    step: (by) => {
      deciding.forgive();
      step(by);
    },
    accept: () => open && deciding.accept(open),
    reject: () => open && deciding.ask(open, 'reject'),
    evidence: () => selected && deciding.ask(selected, 'evidence'),
  });
  const tiers = proposals.board?.tiers ?? [];
  const everyone = tiers.reduce((sum, { patients }) => sum + patients, 0);
  const only = departments.length === 1 ? departments[0] : departments.find(({ id }) => id === departmentId);
  const place = only?.name ?? words.shell.department.all;
  return (
    <div className={css.page}>
      <PageHead title={say.title} note={proposals.board && say.everyone(place, everyone)} />
      <div className={css.columns}>
        <TierGroups board={proposals.board} isLoading={proposals.isLoading} />
        <div className={css.right}>
          {(proposals.board ?? proposals.isLoading) && <AllAcceptedCard board={proposals.board} />}
          <ProposalsCard
            proposals={proposals}
            show={show}
            selectedId={selected?.id}
            deciding={deciding}
            clock={clock}
            isOneDepartment={only !== undefined}
            onShow={(next) => go({ show: next === 'waiting' ? undefined : next, proposal: undefined })}
            onSelect={select}
          />
        </div>
      </div>
      <ProposalDialogs deciding={deciding} clock={clock} />
    </div>
  );
}
