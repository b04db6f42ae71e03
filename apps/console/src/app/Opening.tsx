import { Skeleton } from 'antd';
import { words } from '../words.js';
import css from './shell.module.css';

/** Stands while who is signed in, or a page, is still on its way. */
export function Opening() {
  return (
    <div className={css.opening} role="status" aria-label={words.shell.loading}>
      <Skeleton active title={false} paragraph={{ rows: 6 }} />
    </div>
  );
}
