import type { WardList } from '@suian/contracts/ward-lists';
import { Button } from 'antd';
import { useState } from 'react';
import { Card } from '../../ui/Card.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { wardListWords } from '../../words/ward-lists.js';
import { CountTiles } from './CountTiles.js';
import { peopleOf } from './list-step.js';
import { MappedFields } from './MappedFields.js';
import { MappingCard } from './MappingCard.js';
import { ProblemRows } from './ProblemRows.js';
import { StartDialog } from './StartDialog.js';
import css from './ward-lists.module.css';

const say = wardListWords.start;

/** The dry run: who would come in, what is wrong, and the one button. */
export function CheckedList({ list }: { list: WardList }) {
  const [isMapping, setMapping] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const people = peopleOf(list.counts);
  const { problems } = list.counts;
  if (isMapping) return <MappingCard list={list} onKeep={() => setMapping(false)} />;
  return (
    <div className={css.stack}>
      <CountTiles counts={list.counts} label={wardListWords.counts.label} />
      <Card>
        {people === 0 && <EmptyState {...nothingWords(list)} />}
        <div className={people === 0 ? css.startMiddle : css.startRow}>
          {(people > 0 || problems > 0) && (
            <Button
              type={people > 0 ? 'primary' : 'default'}
              size={people > 0 ? 'large' : 'middle'}
              onClick={() => setAsking(true)}
            >
              {people > 0 ? say.button(people) : say.keepProblems(problems)}
            </Button>
          )}
          <Button onClick={() => setMapping(true)}>{wardListWords.mapping.change}</Button>
          {people > 0 && <MappedFields list={list} />}
        </div>
      </Card>
      {problems > 0 && <ProblemRows list={list} note={wardListWords.problems.note} />}
      {isAsking && <StartDialog list={list} onClose={() => setAsking(false)} />}
    </div>
  );
}

/** Nothing new is good news; nothing sound is not. */
function nothingWords({ counts }: WardList): { title: string; note: string } {
  const isAllFaulty = counts.problems > 0 && counts.same === 0;
  return { title: say.nothing, note: isAllFaulty ? say.nothingSound : say.nothingNote };
}
