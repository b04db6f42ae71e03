import { open } from '../../platform/navigate.js';
import { Card } from '../../ui/Card.js';
import { NavRow } from '../../ui/NavRow.js';
import { DIARY } from '../../words/diary.js';
import { TREND } from '../../words/trend.js';

/** What I wrote down, and how it goes. */
export function MyDiaryWays() {
  return (
    <Card>
      <NavRow icon="trend" label={TREND.mine} onPress={() => void open('trend')} />
      <NavRow icon="pencil" label={DIARY.entry} onPress={() => void open('diary')} />
    </Card>
  );
}
