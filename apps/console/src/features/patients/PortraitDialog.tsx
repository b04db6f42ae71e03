import type { PatientPage } from '@suian/contracts/patients';
import { codesOf, PORTRAIT_KINDS } from '@suian/domain/portrait/portrait';
import { Button, Modal } from 'antd';
import type { ClockProps } from '../../ui/clock-props.js';
import { useFocusBack } from '../../ui/focus-back.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { portraitWords } from '../../words/portrait.js';
import { PortraitPast } from './PortraitPast.js';
import { usePortraitAct } from './portrait-queries.js';
import type { PortraitSectionProps } from './portrait-section.js';
import { PortraitTags } from './PortraitTags.js';
import { PortraitTexts } from './PortraitTexts.js';
import css from './portrait.module.css';

const say = portraitWords.dialog;

interface PortraitDialogProps extends ClockProps {
  patient: PatientPage;
  onClose: () => void;
}

/** Every press is one act of its own, stored at once; a second press while one is under way does nothing. */
export function PortraitDialog({ patient, onClose, ...clock }: PortraitDialogProps) {
  useFocusBack();
  const act = usePortraitAct(patient.id);
  const { rows, past } = patient.portrait;
  const onAct: PortraitSectionProps['onAct'] = (wanted, onDone) => {
    if (act.isPending) return;
    act.mutate(wanted, { onSuccess: () => onDone?.() });
  };
  return (
    <Modal
      open
      title={say.title}
      width={560}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {say.close}
        </Button>
      }
    >
      <p className={css.intro}>{say.note}</p>
      {act.error && <ProblemLine error={act.error} />}
      {PORTRAIT_KINDS.map((kind) => {
        const Section = codesOf(kind).length > 0 ? PortraitTags : PortraitTexts;
        const own = rows.filter((row) => row.kind === kind);
        return <Section key={kind} kind={kind} rows={own} isBusy={act.isPending} onAct={onAct} {...clock} />;
      })}
      <PortraitPast past={past} {...clock} />
    </Modal>
  );
}
