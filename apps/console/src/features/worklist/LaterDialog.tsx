import { Button, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { ClockProps } from '../../ui/clock-props.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { words } from '../../words.js';
import { useFocusBack } from '../../ui/focus-back.js';
import { ownTime } from './later-times.js';
import { TimeChoice } from './TimeChoice.js';
import css from './later.module.css';

export interface LaterDialogProps {
  name: string;
  clock: ClockProps;
  isSaving: boolean;
  error: unknown;
  onCancel: () => void;
  onChoose: (at: string) => void;
}

const said = words.worklist.later;

/** When to call again: one press on a usual time, or a time of one's own. */
export function LaterDialog({ name, clock, isSaving, error, onCancel, onChoose }: LaterDialogProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  useFocusBack();
  const own = ownTime(typed, clock.now, clock.offsetMinutes);
  const at = typed ? own : chosen;
  const confirm = () => {
    setMissing(at ? null : typed ? said.past : said.pick);
    if (at) onChoose(at);
  };
  return (
    <Modal
      open
      onCancel={onCancel}
      title={said.title(name)}
      width={480}
      footer={null}
      afterOpenChange={(isOpen) => isOpen && first.current?.focus()}
    >
      <TimeChoice
        clock={clock}
        first={first}
        chosen={typed ? null : chosen}
        onChoose={(next) => {
          setTyped('');
          setMissing(null);
          setChosen(next);
          end.current?.focus();
        }}
      />
      <label className={css.own}>
        {said.own}
        <Input
          type="datetime-local"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setMissing(null);
          }}
          onPressEnter={confirm}
        />
      </label>
      {missing && (
        <p className={css.missing} role="alert">
          {missing}
        </p>
      )}
      <ProblemLine error={error} />
      <div className={css.end}>
        <Button onClick={onCancel}>{words.shell.cancel}</Button>
        <Button ref={end} type="primary" loading={isSaving} onClick={confirm}>
          {said.confirm}
        </Button>
      </div>
    </Modal>
  );
}
