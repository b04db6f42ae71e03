import type { PlanOwner } from '@suian/contracts/patients';
import { Select } from 'antd';
import { useId } from 'react';
import { portraitWords } from '../words/portrait.js';
import css from './owner-select.module.css';

const say = portraitWords.owner;

export interface OwnerSelectProps {
  mayOwn: readonly PlanOwner[];
  ownerId: string | null;
  /** Who is choosing: marked among the names. */
  staffId: string;
  onChoose: (ownerId: string) => void;
}

/** Which nurse the patient knows by name. */
export function OwnerSelect({ mayOwn, ownerId, staffId, onChoose }: OwnerSelectProps) {
  const id = useId();
  return (
    <div className={css.owner}>
      <label htmlFor={id}>{say.label}</label>
      <Select
        id={id}
        className={css.select}
        value={ownerId}
        placeholder={say.pick}
        notFoundContent={say.nobody}
        options={mayOwn.map((nurse) => ({
          value: nurse.id,
          label: nurse.id === staffId ? `${nurse.name}${say.me}` : nurse.name,
        }))}
        onChange={(chosen) => chosen !== null && onChoose(chosen)}
      />
    </div>
  );
}
