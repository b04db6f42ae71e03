import { useUndoOffer } from '../data/undo-offer.js';
import { UndoToast } from '../ui/UndoToast.js';
import { undoWords as say } from '../words/undo.js';
import css from './shell.module.css';

/** Over every page: the last act belongs to the nurse, not to the page she did it on. */
export function UndoBar({ onUndo }: { onUndo: () => void }) {
  const offer = useUndoOffer();
  return (
    <div className={css.undo} role="status" aria-label={say.place}>
      {offer && (
        <UndoToast
          key={offer.untilMs}
          said={offer.said}
          undoWords={say.press}
          untilMs={offer.untilMs}
          secondsWords={say.seconds}
          onUndo={onUndo}
        />
      )}
    </div>
  );
}
