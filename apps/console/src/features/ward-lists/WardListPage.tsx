import type { WardList } from '@suian/contracts/ward-lists';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { paths } from '../../app/paths.js';
import { useOffsetMinutes } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { PageHead } from '../../ui/PageHead.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { wardListWords as say } from '../../words/ward-lists.js';
import { CheckedList } from './CheckedList.js';
import { DoneCard } from './DoneCard.js';
import { isWorking } from './list-step.js';
import { MappingCard } from './MappingCard.js';
import { StepLine } from './StepLine.js';
import { UnreadableCard } from './UnreadableCard.js';
import { useWardList } from './ward-list-queries.js';
import { WorkingCard } from './WorkingCard.js';
import css from './ward-lists.module.css';

/** One list on its way in. Its address is enough to come back to it. */
export function WardListPage() {
  const navigate = useNavigate();
  const { wardListId = '' } = useParams({ strict: false });
  const list = useWardList(wardListId);
  const another = (
    <Button onClick={() => void navigate({ to: paths.importList })}>{say.choose.another}</Button>
  );
  return (
    <div className={css.page}>
      <PageHead title={say.title} note={<Note list={list.data} />} actions={another} />
      {list.isPending && (
        <div role="status" aria-label={words.shell.loading}>
          <Skeleton active title={false} paragraph={{ rows: 8 }} />
        </div>
      )}
      {list.error && <ProblemLine error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <>
          <StepLine state={list.data.state} />
          <Stage key={`${wardListId} ${list.data.version}`} list={list.data} />
        </>
      )}
    </div>
  );
}

function Note({ list }: { list: WardList | undefined }) {
  const now = useNow();
  const offsetMinutes = useOffsetMinutes();
  if (!list) return null;
  const at = instantWords(list.uploadedAt, now, offsetMinutes, true);
  const facts = list.rows > 0 ? ` · ${say.fileFacts(list.rows, list.charset?.toUpperCase() ?? null)}` : '';
  return `${say.head(at, list.uploadedBy, list.departmentName)}${facts}`;
}

/** What this list waits for. */
function Stage({ list }: { list: WardList }) {
  if (isWorking(list.state)) return <WorkingCard list={list} />;
  if (list.state === 'unreadable') return <UnreadableCard fault={list.fault} />;
  if (list.state === 'unmapped') return <MappingCard list={list} />;
  if (list.state === 'done') return <DoneCard list={list} />;
  return <CheckedList list={list} />;
}
