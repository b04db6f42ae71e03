import type { RefusalList } from '@suian/contracts/intake';
import { Button } from 'antd';
import { Tag } from '../../ui/Tag.js';
import { instantWords } from '../../ui/time-words.js';
import { intakeWords as say } from '../../words/intake.js';
import { problemPlaceWords } from './problem-place-words.js';
import css from './intake.module.css';

interface RefusalItemProps {
  refusal: RefusalList['rows'][number];
  now: Date;
  offsetMinutes: number;
  onSettle: () => void;
}

/** Who it was about, what was wrong and where, and the way out. */
export function RefusalItem({ refusal, now, offsetMinutes, onSettle }: RefusalItemProps) {
  const { maskedName, receivedAt, source, problems, settledBy, settledAt } = refusal;
  const name = maskedName ?? say.nobody;
  const at = (instant: string) => instantWords(instant, now, offsetMinutes, true);
  return (
    <li className={css.item}>
      <div className={css.itemHead}>
        <b>{name}</b>
        <Tag>{say.sources[source]}</Tag>
        <span className={css.note}>{say.received(at(receivedAt))}</span>
        <span className={css.itemEnd}>
          {settledAt ? (
            <span className={css.note}>{say.settled(settledBy ?? '', at(settledAt))}</span>
          ) : (
            <Button size="small" aria-label={say.settleOf(name)} onClick={onSettle}>
              {say.settle}
            </Button>
          )}
        </span>
      </div>
      <ul className={css.problems}>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.what}`}>
            {problemPlaceWords(problem)}
            <code className={css.path}>{problem.path}</code>
          </li>
        ))}
      </ul>
    </li>
  );
}
