import { Skeleton } from 'antd';
import { words } from '../../words.js';

/** Something is on its way; said once to those who listen. */
export function LoadingLine({ rows = 3 }: { rows?: number }) {
  return (
    <div role="status" aria-label={words.shell.loading}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
