import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { DiaryEntryView, MyDiary } from '@suian/contracts/diary';
import type { OutgoingEntry } from '../../data/outgoing.js';
import { BigButton } from '../../ui/BigButton.js';
import { Card } from '../../ui/Card.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { valuesWords } from '../../words/diary.js';
import { dayMomentWords } from '../../words/time.js';
import { TREND } from '../../words/trend.js';
import { rowTag, rowNote } from './trend-rows.js';

const FIRST = 7;

interface TrendListProps {
  /** Null: it could not be asked for. */
  diary: MyDiary | null;
  unsent: readonly OutgoingEntry[];
}

/** Every value in words, newest first: what a chart cannot say. */
export function TrendList({ diary, unsent }: TrendListProps) {
  const [isOpen, setOpen] = useState(false);
  const rows = diary?.rows ?? [];
  const shown = isOpen ? rows : rows.slice(0, FIRST);
  if (rows.length === 0 && unsent.length === 0) return null;
  return (
    <Card>
      <View>
        {unsent.map(({ body }) => (
          <View key={body.submissionId} className="value-row">
            <Text className="value-row__when">{TREND.waiting}</Text>
            <Text className="value-row__value">{body.note ?? valuesWords(body.values)}</Text>
          </View>
        ))}
        {diary ? shown.map((row) => <Row key={row.id} row={row} diary={diary} />) : null}
      </View>
      {rows.length > shown.length ? (
        <BigButton
          label={TREND.more(rows.length - shown.length)}
          kind="quiet"
          onPress={() => setOpen(true)}
        />
      ) : null}
    </Card>
  );
}

function Row({ row, diary }: { row: DiaryEntryView; diary: MyDiary }) {
  const { trend, now, offsetMinutes } = diary;
  const tag = rowTag(row, trend.parts);
  const note = rowNote(row);
  const isNote = row.metric === 'note';
  return (
    <View className={`value-row${isNote ? ' value-row--words' : ''}`}>
      <View className="value-row__when">
        <Text>{dayMomentWords(new Date(row.measuredAt), new Date(now), offsetMinutes)}</Text>
        {note ? <Text className="value-row__note">{note}</Text> : null}
      </View>
      <Text className={`value-row__value${row.mistakeAt ? ' is-mistake' : ''}`}>
        {isNote ? (row.note ?? '') : valuesWords(row.values)}
      </Text>
      {tag ? <SeverityMark level={tag.level} word={tag.word} /> : null}
    </View>
  );
}
