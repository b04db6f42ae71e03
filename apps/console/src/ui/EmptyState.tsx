import type { ReactNode } from 'react';
import css from './layout.module.css';

export interface EmptyStateProps {
  title: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
}

/** Nothing here, and how one knows that it is alive. */
export function EmptyState({ title, note, actions }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <p className={css.emptyTitle}>{title}</p>
      {note && <p className={css.emptyNote}>{note}</p>}
      {actions && <div className={css.emptyActions}>{actions}</div>}
    </div>
  );
}
