import type { DepartmentSummary } from '@suian/contracts/session';
import { App, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useFocusBack } from '../../ui/focus-back.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { planChoiceWords as say } from '../../words/discharges.js';
import { useAssignDepartment, useEncounter } from './discharge-queries.js';
import { LoadingLine } from './LoadingLine.js';
import { reasonOf } from './stay-reason.js';
import css from './dialogs.module.css';

interface DepartmentDialogProps {
  encounterId: string;
  departments: readonly DepartmentSummary[];
  onClose: () => void;
}

/** A stay nobody's department is known of gets one (decision 6). */
export function DepartmentDialog({ encounterId, departments, onClose }: DepartmentDialogProps) {
  useFocusBack();
  const { message } = App.useApp();
  const encounter = useEncounter(encounterId);
  const assign = useAssignDepartment(encounterId);
  const [departmentId, setDepartmentId] = useState(departments.length === 1 ? departments[0]?.id : undefined);
  const chosen = departments.find((each) => each.id === departmentId);
  const send = () => {
    if (!chosen || !encounter.data || assign.isPending) return;
    const { maskedName } = encounter.data.patient;
    assign.mutate(chosen.id, {
      onSuccess: () => {
        void message.success(say.departmentDone(maskedName, chosen.name));
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
      okButtonProps={{ disabled: !chosen || !encounter.data, 'aria-busy': assign.isPending }}
      onOk={send}
      onCancel={onClose}
    >
      <div className={css.body}>
        {encounter.isPending && <LoadingLine rows={1} />}
        {encounter.error && <ProblemLine error={encounter.error} onRetry={() => void encounter.refetch()} />}
        {encounter.data && (
          <p className={css.strong}>
            {say.chooseNote(encounter.data.patient.maskedName, reasonOf(encounter.data))}
          </p>
        )}
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
