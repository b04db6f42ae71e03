import { Input, Modal } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { reasonWords as say } from '../words/reasons.js';
import { useFocusBack } from './focus-back.js';
import { ProblemLine } from './ProblemLine.js';
import { useAct } from './use-act.js';
import css from './reason-dialog.module.css';

const LONGEST = 200;

export interface ReasonDialogProps {
  title: string;
  /** What comes of it, said before it is done. */
  explanation?: ReactNode;
  label: string;
  /** Under the line while nothing is wrong with it: an example. */
  hint?: string;
  confirm: string;
  isDangerous?: boolean;
  shortest?: number;
  /** More than one line to write. */
  rows?: number;
  /** What was typed, where it has to outlive the dialog. */
  kept?: { reason: string; onType: (reason: string) => void };
  /** False while something in `children` is not answered; asked only when 确认 is pressed. */
  isReady?: () => boolean;
  /** Other questions, above the reason. */
  children?: ReactNode;
  /** Other questions, under the reason. */
  below?: ReactNode;
  onConfirm: (reason: string) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** What will happen, and why: one act however often it is pressed; what went wrong stands under it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { shortest = 2, isDangerous = false, onClose } = props;
  useFocusBack();
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const reason = props.kept?.reason ?? typed;
  const isShort = reason.trim().length < shortest;
  const { run, isPending, error } = useAct(() => props.onConfirm(reason.trim()), props.onDone);
  const send = () => {
    setChecked(true);
    const isReady = props.isReady?.() ?? true;
    if (isReady && !isShort) run();
  };
  return (
    <Modal
      open
      title={props.title}
      okText={isPending ? say.saving : props.confirm}
      cancelText={say.notNow}
      okButtonProps={{ danger: isDangerous, 'aria-busy': isPending }}
      onOk={send}
      onCancel={onClose}
      width={480}
    >
      <div className={css.body}>
        {props.explanation && <p>{props.explanation}</p>}
        {props.children}
        <ReasonLine
          label={props.label}
          rows={props.rows ?? 1}
          value={reason}
          note={isChecked && isShort ? say.tooShort(shortest) : props.hint}
          isFaulty={isChecked && isShort}
          onType={props.kept?.onType ?? setTyped}
          onEnter={send}
        />
        {props.below}
        {error !== null && <ProblemLine error={error} />}
      </div>
    </Modal>
  );
}

interface ReasonLineProps {
  label: string;
  rows: number;
  value: string;
  note: string | undefined;
  isFaulty: boolean;
  onType: (reason: string) => void;
  onEnter: () => void;
}

function ReasonLine({ label, rows, value, note, isFaulty, onType, onEnter }: ReasonLineProps) {
  const id = useId();
  const noteId = useId();
  const shared = {
    id,
    autoFocus: true,
    maxLength: LONGEST,
    value,
    status: isFaulty ? ('error' as const) : ('' as const),
    'aria-invalid': isFaulty,
    'aria-describedby': noteId,
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {rows > 1 ? (
        <Input.TextArea {...shared} rows={rows} showCount onChange={(event) => onType(event.target.value)} />
      ) : (
        <Input {...shared} onChange={(event) => onType(event.target.value)} onPressEnter={onEnter} />
      )}
      <p id={noteId} className={isFaulty ? css.fault : css.note}>
        {note}
      </p>
    </>
  );
}
