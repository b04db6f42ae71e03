import type { DischargeRow } from '@suian/contracts/discharges';
import type { DepartmentSummary } from '@suian/contracts/session';
import { App, Modal, Radio } from 'antd';
import { useState } from 'react';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { planChoiceWords as say } from '../../words/discharges.js';
import { useAssignDepartment } from './discharge-queries.js';
import css from './dialogs.module.css';

interface DepartmentDialogProps {
  row: DischargeRow;
  departments: readonly DepartmentSummary[];
  onClose: () => void;
}

/** A stay nobody's department is known of gets one (decision 6). */
export function DepartmentDialog({ row, departments, onClose }: DepartmentDialogProps) {
  const { message } = App.useApp();
  const assign = useAssignDepartment(row.encounterId);
  const [departmentId, setDepartmentId] = useState(departments.length === 1 ? departments[0]?.id : undefined);
  const chosen = departments.find((each) => each.id === departmentId);
  const send = () => {
    if (!chosen || assign.isPending) return;
    assign.mutate(chosen.id, {
      onSuccess: () => {
        void message.success(say.departmentDone(row.patient.maskedName, chosen.name));
        onClose();
      },
    });
  };
  return (
    <Modal
      open
      title={say.departmentTitle}
      okText={assign.isPending ? say.saving : say.departmentButton}
      cancelText={say.notNow}
      okButtonProps={{ disabled: !chosen, 'aria-busy': assign.isPending }}
      onOk={send}
      onCancel={onClose}
    >
      <div className={css.body}>
        <p className={css.strong}>
          {say.chooseNote(row.patient.maskedName, row.diagnosis ?? row.operation ?? '')}
        </p>
        <fieldset className={css.group}>
          <legend>{say.department}</legend>
          <Radio.Group
            className={css.list ?? ''}
            name="department"
            value={departmentId}
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setDepartmentId(String(event.target.value))}
          />
        </fieldset>
        {assign.error && <ProblemLine error={assign.error} />}
      </div>
    </Modal>
  );
}
