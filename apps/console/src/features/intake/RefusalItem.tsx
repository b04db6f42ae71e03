import type { RefusalList } from '@suian/contracts/intake';
import { Tag } from '../../ui/Tag.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { intakeWords as say } from '../../words/intake.js';
import { problemPlaceWords } from '../../ui/problem-place-words.js';
import css from './intake.module.css';

interface RefusalItemProps {
  refusal: RefusalList['rows'][number];
  now: Date;
  offsetMinutes: number;
  isOpen: boolean;
  onOpen: () => void;
}

/** Who it was about and what was wrong, masked; a press opens it beside the list. */
export function RefusalItem({ refusal, now, offsetMinutes, isOpen, onOpen }: RefusalItemProps) {
  const { maskedName, receivedAt, source, problems, settledBy, settledAt } = refusal;
  const at = (instant: string) => instantWords(instant, now, offsetMinutes, true);
  return (
    <li>
      <button
        type="button"
        className={isOpen ? css.itemOpen : css.item}
        aria-current={isOpen ? 'true' : undefined}
        onClick={onOpen}
      >
        <span className={css.itemHead}>
          <b>{maskedName ?? say.nobody}</b>
          <Tag>{words.patient.source[source]}</Tag>
          <span className={css.itemEnd}>
            {settledAt ? say.settled(settledBy ?? '', at(settledAt)) : say.received(at(receivedAt))}
          </span>
        </span>
        {problems.map((problem) => (
          <span className={css.itemLine} key={`${problem.path} ${problem.what}`}>
            {problemPlaceWords(problem)}
          </span>
        ))}
      </button>
    </li>
  );
}
