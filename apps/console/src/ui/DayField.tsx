import { Input } from 'antd';
import { useId } from 'react';
import css from './tier.module.css';

export interface DayFieldProps {
  label: string;
  /** yyyy-mm-dd, '' while none is chosen. */
  value: string;
  min?: string;
  max?: string;
  /** What is wrong with it; null: nothing. */
  fault: string | null;
  hint?: string;
  onChange: (day: string) => void;
}

/** One day, with what is wrong with it under it. */
export function DayField({ label, value, min, max, fault, hint, onChange }: DayFieldProps) {
  const id = useId();
  const noteId = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        value={value}
        min={min}
        max={max}
        status={fault ? 'error' : ''}
        aria-invalid={fault !== null}
        aria-describedby={noteId}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={noteId} className={fault ? css.fault : css.note}>
        {fault ?? hint}
      </p>
    </div>
  );
}
