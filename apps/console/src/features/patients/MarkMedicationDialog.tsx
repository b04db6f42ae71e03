import type { MedicationRow } from '@suian/contracts/medications';
import { METRICS, type Metric } from '@suian/domain/diary/metric';
import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useFocusBack } from '../../ui/focus-back.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { useAct } from '../../ui/use-act.js';
import { medicationWords } from '../../words/medications.js';
import { trendWords } from '../../words/trend.js';
import type { MedicationDialogProps } from './medication-asked.js';
import patientCss from './patient.module.css';

const say = medicationWords.marking;
/** A free word has no chart. */
const CHARTS = METRICS.filter((metric) => metric !== 'note');

/** On which charts its changes stand: what was ticked by its name may be wrong. */
export function MarkMedicationDialog({
  row,
  onAct,
  onDone,
  onClose,
}: MedicationDialogProps & { row: MedicationRow }) {
  useFocusBack();
  const [affects, setAffects] = useState<Metric[]>(row.affects);
  const { id, version, name } = row;
  const act = useAct(
    () => onAct({ id, mark: { version, affects } }),
    () => onDone(say.done),
  );
  return (
    <Modal
      open
      title={say.title(name)}
      okText={act.isPending ? say.saving : say.confirm}
      cancelText={say.notNow}
      okButtonProps={{ 'aria-busy': act.isPending }}
      onOk={act.run}
      onCancel={onClose}
      width={480}
    >
      <div className={patientCss.dialog}>
        <p className={patientCss.note}>{say.note}</p>
        <Checkbox.Group<Metric>
          options={CHARTS.map((value) => ({ value, label: trendWords.metrics[value] }))}
          value={affects}
          onChange={setAffects}
        />
        {act.error !== null && <ProblemLine error={act.error} />}
      </div>
    </Modal>
  );
}
