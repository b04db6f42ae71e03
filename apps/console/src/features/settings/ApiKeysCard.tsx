import type { KeyRow } from '@suian/contracts/keys';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { ClockProps } from '../../ui/clock-props.js';
import { Card } from '../../ui/Card.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { words } from '../../words.js';
import { apiKeyWords as say } from '../../words/api-keys.js';
import { ApiKeyTable } from './ApiKeyTable.js';
import { MakeKeyDialog } from './MakeKeyDialog.js';
import { RevokeKeyDialog } from './RevokeKeyDialog.js';
import { useApiKeys } from './api-key-queries.js';

/** With what other systems come in: who has a key, when it was last used, and the way to stop it. */
export function ApiKeysCard(clock: ClockProps) {
  const list = useApiKeys();
  const [isMaking, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<KeyRow | null>(null);
  const rows = list.data?.rows ?? [];
  const make = <Button onClick={() => setMaking(true)}>{say.make}</Button>;
  return (
    <Card title={say.title} note={say.note} actions={make}>
      {list.error && <ProblemLine error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && (
        <div role="status" aria-label={words.shell.loading}>
          <Skeleton active title={false} paragraph={{ rows: 2 }} />
        </div>
      )}
      {list.data && rows.length === 0 && <EmptyState title={say.none} note={say.noneNote} />}
      {rows.length > 0 && <ApiKeyTable rows={rows} onRevoke={setRevoking} {...clock} />}
      {isMaking && <MakeKeyDialog onClose={() => setMaking(false)} />}
      {revoking && <RevokeKeyDialog keyRow={revoking} onClose={() => setRevoking(null)} />}
    </Card>
  );
}
