import { Skeleton } from 'antd';
import { words } from '../../words.js';
import css from './patients.module.css';

/** Grey bars: never a guess of a name. */
export function LoadingBars({ rows = 4 }: { rows?: number }) {
  return (
    <div className={css.inset} role="status" aria-label={words.shell.loading}>
      <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />
    </div>
  );
}
