import { App, Modal } from 'antd';
import { useState } from 'react';
import { EmptyState } from '../../ui/EmptyState.js';
import { useFocusBack } from '../../ui/focus-back.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { planChoiceWords as say } from '../../words/discharges.js';
import { useEncounter, usePathways, useStartPlan } from './discharge-queries.js';
import { LoadingLine } from './LoadingLine.js';
import { PathwayChoice } from './PathwayChoice.js';
import { emptyPathwayDraft, pathwayFaultOf, startRequestOf } from './pathway-draft.js';
import css from './dialogs.module.css';

interface PathwayDialogProps {
  encounterId: string;
  onClose: () => void;
}

/** Puts a stay on 没有方案 onto a pathway. */
export function PathwayDialog({ encounterId, onClose }: PathwayDialogProps) {
  useFocusBack();
  const { message } = App.useApp();
  const pathways = usePathways();
  const encounter = useEncounter(encounterId);
  const start = useStartPlan(encounterId);
  const [draft, setDraft] = useState(emptyPathwayDraft);
  const [isChecked, setChecked] = useState(false);
  const rows = pathways.data?.rows ?? [];
  const chosen = rows.find((row) => row.id === draft.pathwayId);
  const needsOperation = chosen?.anchor === 'operation' && encounter.data?.operations.length === 0;
  const fault = pathwayFaultOf(draft, needsOperation);
  const send = () => {
    setChecked(true);
    if (fault || !encounter.data || start.isPending) return;
    const { maskedName } = encounter.data.patient;
    start.mutate(startRequestOf(draft, needsOperation), {
      onSuccess: () => {
        void message.success(say.planStarted(maskedName));
        onClose();
      },
    });
  };
  const error = pathways.error ?? encounter.error;
  return (
    <Modal
      open
      width={560}
      title={say.chooseTitle}
      okText={start.isPending ? say.saving : say.chooseButton}
      cancelText={say.notNow}
      okButtonProps={{ disabled: rows.length === 0 || !encounter.data, 'aria-busy': start.isPending }}
      onOk={send}
      onCancel={onClose}
    >
      <div className={css.body}>
        {(pathways.isPending || encounter.isPending) && <LoadingLine />}
        {error && (
          <ProblemLine
            error={error}
            onRetry={() => void Promise.all([pathways.refetch(), encounter.refetch()])}
          />
        )}
        {pathways.data && rows.length === 0 && (
          <EmptyState title={say.noPathways} note={say.noPathwaysNote} />
        )}
        {encounter.data && rows.length > 0 && (
          <PathwayChoice
            encounter={encounter.data}
            pathways={rows}
            draft={draft}
            needsOperation={needsOperation}
            fault={isChecked ? fault : null}
            onChange={setDraft}
          />
        )}
        {start.error && <ProblemLine error={start.error} />}
      </div>
    </Modal>
  );
}
