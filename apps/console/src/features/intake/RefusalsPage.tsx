import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { paths } from '../../app/paths.js';
import { useOffsetMinutes } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHead } from '../../ui/PageHead.js';
import { intakeWords as say } from '../../words/intake.js';
import { RefusalListCard } from './RefusalListCard.js';
import { RefusalPanel } from './RefusalPanel.js';
import { SettleDialog } from './SettleDialog.js';
import { SourcesCard } from './SourcesCard.js';
import { useIntakeSearch, type Show } from './use-intake-search.js';
import css from './intake.module.css';

const SHOWS: { value: Show; label: string }[] = [
  { value: 'open', label: say.show.open },
  { value: 'settled', label: say.show.settled },
];

/** Units that did not get in. Their sender read 200 and will not send them again (decision 21). */
export function RefusalsPage() {
  const navigate = useNavigate();
  const clock = { now: useNow(), offsetMinutes: useOffsetMinutes() };
  const [{ show, refusal }, change] = useIntakeSearch();
  const [settlingId, setSettlingId] = useState<string | null>(null);
  const close = () => change({ refusal: undefined });
  const actions = (
    <>
      <Segmented
        aria-label={say.showLabel}
        value={show}
        options={SHOWS}
        onChange={(next) => change({ show: next, refusal: undefined })}
      />
      <Button onClick={() => void navigate({ to: paths.register })}>{say.register}</Button>
    </>
  );
  return (
    <div className={css.page}>
      <PageHead title={say.title} note={say.note} actions={actions} />
      <SourcesCard {...clock} />
      <div className={css.columns}>
        <RefusalListCard
          show={show}
          openId={refusal}
          onOpen={(refusalId) => change({ refusal: refusalId })}
          {...clock}
        />
        <aside className={css.panel}>
          {refusal ? (
            <RefusalPanel
              key={refusal}
              refusalId={refusal}
              onSettle={() => setSettlingId(refusal)}
              onGone={close}
              {...clock}
            />
          ) : (
            <EmptyState title={say.pick} note={say.pickNote} />
          )}
        </aside>
      </div>
      {settlingId && (
        <SettleDialog
          key={settlingId}
          refusalId={settlingId}
          onDone={close}
          onClose={() => setSettlingId(null)}
        />
      )}
    </div>
  );
}
