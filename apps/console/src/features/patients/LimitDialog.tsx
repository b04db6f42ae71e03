import type { PatientTrend } from '@suian/contracts/diary';
import { App, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useFocusBack } from '../../ui/focus-back.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { trendWords } from '../../words/trend.js';
import { changedLimits, isNumber, needsDoctor, typedOf } from './limit-form.js';
import { limitWords } from './limit-words.js';
import { useSetLimit } from './trend-queries.js';
import patient from './patient.module.css';
import css from './trend.module.css';

const say = trendWords.limits;
const SHORTEST_REASON = 2;

interface LimitDialogProps {
  patientId: string;
  shown: PatientTrend;
  onClose: () => void;
}

/** Other limits for one patient, why, and for the emergency band which doctor stands for it. */
export function LimitDialog({ patientId, shown, onClose }: LimitDialogProps) {
  useFocusBack();
  const { message } = App.useApp();
  // What he saw when he began: a colleague's change meanwhile is refused, not written over.
  const [begun] = useState(shown);
  const [typed, setTyped] = useState(typedOf(begun.limits));
  const [reason, setReason] = useState('');
  const [doctorName, setDoctorName] = useState('');
  const [isChecked, setChecked] = useState(false);
  const save = useSetLimit(patientId);
  const changed = changedLimits(begun.limits, typed);
  const faults = {
    number: Object.values(typed).some((text) => !isNumber(text)),
    nothing: changed.length === 0,
    reason: reason.trim().length < SHORTEST_REASON,
    doctor: needsDoctor(begun.limits, changed) && doctorName.trim() === '',
  };
  const send = () => {
    setChecked(true);
    if (Object.values(faults).some(Boolean) || save.isPending) return;
    const onSuccess = () => {
      void message.success(say.saved);
      onClose();
    };
    const doctor = doctorName.trim() === '' ? {} : { doctorName: doctorName.trim() };
    const { metric, limitsVersion: version } = begun;
    save.mutate({ metric, limits: changed, reason: reason.trim(), version, ...doctor }, { onSuccess });
  };
  return (
    <Modal
      open
      title={say.dialog(trendWords.metrics[begun.metric])}
      okText={save.isPending ? say.saving : say.save}
      cancelText={say.cancel}
      okButtonProps={{ 'aria-busy': save.isPending }}
      onOk={send}
      onCancel={onClose}
      width={480}
    >
      <div className={patient.dialog}>
        <p className={patient.note}>{say.note}</p>
        <Limits begun={begun} typed={typed} onType={setTyped} />
        {isChecked && faults.number && <p className={patient.fault}>{say.notNumber}</p>}
        {isChecked && faults.nothing && <p className={patient.fault}>{say.nothing}</p>}
        <Line
          label={say.reason}
          value={reason}
          note={isChecked && faults.reason ? say.reasonShort : say.reasonHint}
          isFaulty={isChecked && faults.reason}
          onChange={setReason}
        />
        <Line
          label={say.doctorName}
          value={doctorName}
          note={say.doctorHint}
          isFaulty={isChecked && faults.doctor}
          onChange={setDoctorName}
        />
        {save.error && <ProblemLine error={save.error} />}
      </div>
    </Modal>
  );
}

interface LimitsProps {
  begun: PatientTrend;
  typed: Readonly<Record<string, string>>;
  onType: (typed: Readonly<Record<string, string>>) => void;
}

function Limits({ begun, typed, onType }: LimitsProps) {
  const id = useId();
  return begun.limits.map((limit) => (
    <div key={limit.slot} className={css.limitRow}>
      <label htmlFor={`${id} ${limit.slot}`}>
        {limitWords({ ...limit, value: limit.packValue })} · {say.bands[limit.band]}
      </label>
      <Input
        id={`${id} ${limit.slot}`}
        inputMode="decimal"
        maxLength={6}
        value={typed[limit.slot] ?? ''}
        placeholder={say.off}
        onChange={(event) => onType({ ...typed, [limit.slot]: event.target.value })}
      />
    </div>
  ));
}

interface LineProps {
  label: string;
  value: string;
  note: string;
  isFaulty: boolean;
  onChange: (value: string) => void;
}

function Line({ label, value, note, isFaulty, onChange }: LineProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        maxLength={200}
        value={value}
        status={isFaulty ? 'error' : ''}
        aria-invalid={isFaulty}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className={isFaulty ? patient.fault : patient.note}>{note}</p>
    </>
  );
}
