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
  onSelect: (row: DischargeRow) => void;
  onChoosePathway: (row: DischargeRow) => void;
  onConfirm: (row: DischargeRow) => void;
  onAssign: (row: DischargeRow) => void;
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
      onClick={() => onSelect(row)}
    >
      <td>
        <button type="button" className={css.nameButton} onClick={() => onSelect(row)}>
          <PatientName patient={row.patient} />
        </button>
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

function PlanCell(props: DischargeLineProps) {
  const { row, role } = props;
  const name = row.patient.maskedName;
  const mayDecide = may(role, 'plan.decide');
  if (row.departmentId === null) {
    return (
      <div className={css.cellRow}>
        <PlanTag plan={row.plan} />
        {may(role, 'discharge.register') && (
          <RowButton label={dischargeWords.assignOf(name)} onPress={() => props.onAssign(row)}>
            {dischargeWords.assignDepartment}
          </RowButton>
        )}
      </div>
    );
  }
  if (row.plan === 'none') {
    return (
      <div className={css.cellRow}>
        <PlanTag plan="none" />
        {mayDecide && (
          <RowButton label={dischargeWords.choosePathwayOf(name)} onPress={() => props.onChoosePathway(row)}>
            {dischargeWords.choosePathway}
          </RowButton>
        )}
      </div>
    );
  }
  return (
    <div className={css.cellRow}>
      <span className={css.oneLine} title={row.pathwayName ?? ''}>
        {row.pathwayName}
      </span>
      {row.plan !== 'confirmed' && <PlanTag plan={row.plan} />}
      {row.plan === 'proposed' && mayDecide && (
        <RowButton label={dischargeWords.confirmOf(name)} onPress={() => props.onConfirm(row)}>
          {dischargeWords.confirm}
        </RowButton>
      )}
    </div>
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
