import { useEffect } from 'react';
import type { Metric } from '@suian/domain/diary/metric';
import { fetchDiariesOnce } from '../../data/diary.js';
import { open } from '../../platform/navigate.js';
import { Card } from '../../ui/Card.js';
import { NavRow } from '../../ui/NavRow.js';
import { DIARY } from '../../words/diary.js';

/** The way to the diary, quietly: it is never the one thing to do. */
export function DiaryEntry({ metrics }: { metrics: readonly Metric[] }) {
  const named = metrics.join(' ');
  useEffect(() => {
    void fetchDiariesOnce(metrics);
    // A list is new at every load; what it names is not.
  }, [named]);
  const note = metrics.length > 0 ? DIARY.entryNote(metrics.slice(0, 3)) : DIARY.entryFree;
  return (
    <Card>
      <NavRow icon="pencil" label={DIARY.entry} note={note} onPress={() => void open('diary')} />
    </Card>
  );
}
