import type { WardList } from '@suian/contracts/ward-lists';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { paths } from '../../app/paths.js';
import { useMay, useOffsetMinutes } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { Card } from '../../ui/Card.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { instantWords } from '../../ui/time-words.js';
import { wardListWords } from '../../words/ward-lists.js';
import { CountTiles } from './CountTiles.js';
import { peopleOf } from './list-step.js';
import { ProblemRows } from './ProblemRows.js';
import css from './ward-lists.module.css';

const say = wardListWords.done;

/** What came of it, and where to go next. */
export function DoneCard({ list }: { list: WardList }) {
  const navigate = useNavigate();
  const now = useNow();
  const offsetMinutes = useOffsetMinutes();
  const maySettle = useMay('intake.settle');
  const people = peopleOf(list.counts);
  const { problems } = list.counts;
  const toList = () =>
    void navigate({
      to: paths.discharges,
      search: { list: 'not-bound', on: undefined, encounter: undefined },
    });
  return (
    <div className={css.stack}>
      <Card>
        <EmptyState
          title={people > 0 ? say.title(people) : say.titleNone}
          note={list.finishedAt && say.at(instantWords(list.finishedAt, now, offsetMinutes, true))}
          actions={
            <span className={css.actions}>
              <Button type="primary" onClick={toList}>
                {say.toList}
              </Button>
              {problems > 0 && maySettle && (
                <Button onClick={() => void navigate({ to: paths.intake })}>{say.toRefused(problems)}</Button>
              )}
            </span>
          }
        />
      </Card>
      <CountTiles counts={list.counts} label={wardListWords.counts.doneLabel} />
      {problems > 0 && <ProblemRows list={list} note={wardListWords.problems.doneNote} />}
    </div>
  );
}
