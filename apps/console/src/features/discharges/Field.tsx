import { useId, type ReactNode } from 'react';
import css from './dialogs.module.css';

/** What the box inside needs to be found by its label and to say its fault. */
export interface BoxProps {
  id: string;
  status: '' | 'error';
  'aria-invalid': boolean;
  'aria-required': boolean;
  'aria-describedby': string | undefined;
}

interface FieldProps {
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  isRequired?: boolean;
  /** A box made of several (radios): it is named by the label instead of labelled for. */
  isGroup?: boolean;
  children: (box: BoxProps) => ReactNode;
}

/** Label over box, and under it what is wrong or what helps. */
export function Field({ label, hint, fault, isRequired = false, isGroup = false, children }: FieldProps) {
  const id = useId();
  const underId = `${id}-under`;
  const under = fault ?? hint;
  const box: BoxProps = {
    id,
    status: fault ? 'error' : '',
    'aria-invalid': Boolean(fault),
    'aria-required': isRequired,
    'aria-describedby': under ? underId : undefined,
  };
  const mark = isRequired && (
    <span className={css.star} aria-hidden>
      *
    </span>
  );
  return (
    <div className={css.field} {...(isGroup ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}>
      <label className={css.label} id={`${id}-label`} {...(isGroup ? {} : { htmlFor: id })}>
        {label}
        {mark}
      </label>
      {children(box)}
      {under && (
        <p className={fault ? css.fault : css.hint} id={underId}>
          {under}
        </p>
      )}
    </div>
  );
}
