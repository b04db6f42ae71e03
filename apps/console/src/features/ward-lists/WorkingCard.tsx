import type { WardList } from '@suian/contracts/ward-lists';
import { Progress } from 'antd';
import { Card } from '../../ui/Card.js';
import { wardListWords } from '../../words/ward-lists.js';
import { percentOf } from './list-step.js';
import css from './ward-lists.module.css';

const say = wardListWords.working;

/** The server is at it: how far, and that nobody needs to wait here. */
export function WorkingCard({ list }: { list: WardList }) {
  const { state, done, rows } = list;
  const title = state === 'importing' ? say.importing : state === 'checking' ? say.checking : say.reading;
  return (
    <Card title={title}>
      <Progress percent={percentOf(list)} showInfo={false} aria-label={say.label} />
      <p className={css.working} role="status">
        {rows > 0 && <b>{say.progress(done, rows)}</b>} <span className={css.note}>{say.note}</span>
      </p>
    </Card>
  );
}
