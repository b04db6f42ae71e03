import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { paths } from '../../app/paths.js';
import { Card } from '../../ui/Card.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { wardListWords } from '../../words/ward-lists.js';

const say = wardListWords.unreadable;

/** Why the file says nothing, and what to do with it. */
export function UnreadableCard({ fault }: { fault: string | null }) {
  const navigate = useNavigate();
  const known: Record<string, string> = say.faults;
  const again = (
    <Button type="primary" onClick={() => void navigate({ to: paths.importList })}>
      {wardListWords.choose.another}
    </Button>
  );
  return (
    <Card>
      <EmptyState
        title={say.title}
        note={`${known[fault ?? ''] ?? say.unknown} ${say.way}`}
        actions={again}
      />
    </Card>
  );
}
