import type { WardList } from '@suian/contracts/ward-lists';
import { Button } from 'antd';
import { useState } from 'react';
import { Card } from '../../ui/Card.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { Tag } from '../../ui/Tag.js';
import { useOnce } from '../../ui/use-once.js';
import { wardListWords } from '../../words/ward-lists.js';
import { columnsTwice, headerName, mappingLines, missingFields, withColumn } from './mapping-draft.js';
import { MappingTable } from './MappingTable.js';
import { useMapWardList, useWardListRows } from './ward-list-queries.js';
import css from './ward-lists.module.css';

const say = wardListWords.mapping;

interface MappingCardProps {
  list: WardList;
  /** Absent where no mapping stands to go back to. */
  onKeep?: () => void;
}

/** Our fields, each with the column of the file that tells it; saved for every file with this header line. */
export function MappingCard({ list, onKeep }: MappingCardProps) {
  const [mapping, setMapping] = useState(list.mapping);
  const first = useWardListRows(list, 'first');
  const map = useMapWardList(list.id);
  const once = useOnce();
  const rows = first.data?.pages[0]?.rows ?? [];
  const missing = missingFields(mapping);
  const twice = columnsTwice(mapping);
  const isSound = missing.length === 0 && twice.length === 0;
  const save = () => {
    if (!isSound) return;
    once((end) => map.mutate({ version: list.version, mapping }, { onSettled: end }));
  };
  return (
    <Card title={say.title} note={say.note} actions={<MappedBy by={list.mappedBy} />}>
      {first.error && <ProblemLine error={first.error} onRetry={() => void first.refetch()} />}
      <MappingTable
        lines={mappingLines(mapping, rows)}
        headers={list.headers}
        onChange={(field, column) => setMapping(withColumn(mapping, field, column))}
      />
      <div className={css.bottom}>
        {missing.length > 0 && (
          <p className={css.fault} role="status">
            {say.missing(missing.map((field) => wardListWords.field[field]).join(say.join))}
          </p>
        )}
        {twice.map((column) => (
          <p key={column} className={css.fault} role="status">
            {say.twice(headerName(list.headers, column))}
          </p>
        ))}
        <div className={css.actions}>
          <Button type="primary" disabled={!isSound} aria-busy={map.isPending} onClick={save}>
            {map.isPending ? say.saving : say.save}
          </Button>
          {onKeep && <Button onClick={onKeep}>{say.keep}</Button>}
          <span className={css.note}>{say.saveNote}</span>
        </div>
      </div>
      {map.error && <ProblemLine error={map.error} />}
    </Card>
  );
}

function MappedBy({ by }: { by: WardList['mappedBy'] }) {
  if (!by) return null;
  return <Tag tone={by === 'guessed' ? 'blue' : 'grey'}>{say[by]}</Tag>;
}
