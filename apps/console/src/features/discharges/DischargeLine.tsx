import type { DischargeRow } from '@suian/contracts/discharges';
import { may, type Role } from '@suian/contracts/permissions';
import { Button } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { BindingTag } from '../../ui/BindingTag.js';
import { InstantText } from '../../ui/InstantText.js';
import { PatientName } from '../../ui/PatientName.js';
import { PlanTag } from '../../ui/PlanTag.js';
import { TierMark } from '../../ui/TierMark.js';
import { dateOf, dayWords } from '../../ui/time-words.js';
import { dischargeWords } from '../../words/discharges.js';
import css from './discharges.module.css';

/** What can be done from a row; the page opens the dialog. */
export interface RowActions {
  role: Role;
  onSelect: (encounterId: string) => void;
  onChoosePathway: (encounterId: string) => void;
  onConfirm: (encounterId: string) => void;
  onAssign: (encounterId: string) => void;
}

interface DischargeLineProps extends RowActions {
  row: DischargeRow;
  isSelected: boolean;
  now: Date;
  offsetMinutes: number;
}

export function DischargeLine(props: DischargeLineProps) {
  const { row, isSelected, onSelect, now, offsetMinutes } = props;
  const reason = [row.operation, row.diagnosis].filter(Boolean).join(' · ');
  return (
    <tr
      className={isSelected ? css.selected : undefined}
      aria-selected={isSelected}
      data-encounter={row.encounterId}
      onClick={() => onSelect(row.encounterId)}
    >
      <td>
        <button type="button" className={css.nameButton} onClick={() => onSelect(row.encounterId)}>
          <PatientName patient={row.patient} />
        </button>
        {row.isMerged && <div className={css.second}>{dischargeWords.merged}</div>}
      </td>
      <td title={reason}>
        <div className={css.oneLine}>{row.operation ?? row.diagnosis ?? dischargeWords.noReason}</div>
        <div className={css.second}>{row.departmentName ?? dischargeWords.noDepartment}</div>
      </td>
      <td>{dayWords(row.dischargedOn, dateOf(now, offsetMinutes))}</td>
      <td>
        {row.tier ? <TierMark tier={row.tier} /> : <span className={css.faint}>{dischargeWords.noTier}</span>}
      </td>
      <td>
        <PlanCell {...props} />
      </td>
      <td>
        <div className={css.cellRow}>
          <BindingTag state={row.binding.state} />
          {row.binding.boundAt && (
            <span className={css.faint}>
              <InstantText at={row.binding.boundAt} now={now} offsetMinutes={offsetMinutes} />
            </span>
          )}
        </div>
      </td>
    </tr>
  );
}

function PlanCell({ row, ...props }: DischargeLineProps) {
  return (
    <div className={css.cellRow}>
      {row.pathwayName && (
        <span className={css.oneLine} title={row.pathwayName}>
          {row.pathwayName}
        </span>
      )}
      {row.plan !== 'confirmed' && <PlanTag plan={row.plan} />}
      <PlanButton row={row} {...props} />
    </div>
  );
}

/** The one thing this row waits for: a department first, then a pathway, then somebody's yes. */
function PlanButton({ row, role, onAssign, onChoosePathway, onConfirm }: DischargeLineProps) {
  const name = row.patient.maskedName;
  if (row.departmentId === null) {
    if (!may(role, 'discharge.register')) return null;
    return (
      <RowButton label={dischargeWords.assignOf(name)} onPress={() => onAssign(row.encounterId)}>
        {dischargeWords.assignDepartment}
      </RowButton>
    );
  }
  if (!may(role, 'plan.decide')) return null;
  if (row.plan === 'none') {
    return (
      <RowButton
        label={dischargeWords.choosePathwayOf(name)}
        onPress={() => onChoosePathway(row.encounterId)}
      >
        {dischargeWords.choosePathway}
      </RowButton>
    );
  }
  if (row.plan !== 'proposed') return null;
  return (
    <RowButton label={dischargeWords.confirmOf(name)} onPress={() => onConfirm(row.encounterId)}>
      {dischargeWords.confirm}
    </RowButton>
  );
}

interface RowButtonProps {
  /** Whole sentence for who cannot see the row. */
  label: string;
  onPress: () => void;
  children: ReactNode;
}

function RowButton({ label, onPress, children }: RowButtonProps) {
  const press = (event: MouseEvent) => {
    event.stopPropagation();
    onPress();
  };
  return (
    <Button size="small" className={css.rowButton ?? ''} aria-label={label} onClick={press}>
      {children}
    </Button>
  );
}
