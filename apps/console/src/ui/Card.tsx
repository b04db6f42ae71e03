import { useId, type ReactNode } from 'react';
import css from './layout.module.css';

export interface CardProps {
  title?: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  /** No space inside: for tables that reach the edge. */
  isBare?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** White block with a thin line; named by its title. */
export function Card({ title, note, actions, isBare = false, className = '', children }: CardProps) {
  const titleId = useId();
  const body = isBare ? css.cardBare : css.cardBody;
  return (
    <section className={`${css.card} ${className}`} {...(title ? { 'aria-labelledby': titleId } : {})}>
      {title && (
        <div className={css.cardHead}>
          <h2 className={css.cardTitle} id={titleId}>
            {title}
          </h2>
          {note && <span className={css.cardNote}>{note}</span>}
          {actions && <div className={css.cardActions}>{actions}</div>}
        </div>
      )}
      <div
        className={title ? body : isBare ? css.cardBare : css.cardBody}
        style={title ? undefined : { paddingTop: isBare ? 0 : 12 }}
      >
        {children}
      </div>
    </section>
  );
}
