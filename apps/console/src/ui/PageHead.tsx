import type { ReactNode } from 'react';
import css from './layout.module.css';

export interface PageHeadProps {
  title: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
}

/** One per page. */
export function PageHead({ title, note, actions }: PageHeadProps) {
  return (
    <header className={css.pageHead}>
      <h1 className={css.pageTitle}>{title}</h1>
      {note && <span className={css.pageNote}>{note}</span>}
      {actions && <div className={css.pageActions}>{actions}</div>}
    </header>
  );
}
