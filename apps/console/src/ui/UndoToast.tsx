import { Icon } from './Icon.js';
import { KeyCap } from './KeyCap.js';
import css from './undo-toast.module.css';
import { useSecondsUntil } from './use-seconds.js';

export interface UndoToastProps {
  /** What was done. */
  said: string;
  undoWords: string;
  /** Milliseconds of `performance.now()`. */
  untilMs: number;
  secondsWords: (seconds: number) => string;
  onUndo: () => void;
}

/** What was just done, and the way back while its time lasts. The sentence is read aloud once, the seconds are not. */
export function UndoToast({ said, undoWords, untilMs, secondsWords, onUndo }: UndoToastProps) {
  const seconds = useSecondsUntil(untilMs);
  if (seconds === 0) return null;
  return (
    <div className={css.toast}>
      <Icon name="done" size={17} />
      <span>{said}</span>
      <button type="button" className={css.button} onClick={onUndo}>
        <Icon name="back" size={15} />
        {undoWords}
        <KeyCap>Z</KeyCap>
      </button>
      <span className={css.seconds} aria-hidden>
        {secondsWords(seconds)}
      </span>
    </div>
  );
}
