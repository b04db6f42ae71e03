import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { paths } from '../../app/paths.js';
import { useOffsetMinutes } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { PageHead } from '../../ui/PageHead.js';
import { wardListWords as say } from '../../words/ward-lists.js';
import { ChooseFileCard } from './ChooseFileCard.js';
import { EarlierLists } from './EarlierLists.js';
import css from './ward-lists.module.css';

/** A ward's list as a file: choose one, or go on with an earlier one. */
export function ImportPage() {
  const navigate = useNavigate();
  const clock = { now: useNow(), offsetMinutes: useOffsetMinutes() };
  const back = <Button onClick={() => void navigate({ to: paths.discharges })}>{say.back}</Button>;
  return (
    <div className={css.page}>
      <PageHead title={say.title} note={say.note} actions={back} />
      <ChooseFileCard onUploaded={(wardListId) => void navigate({ to: paths.wardList(wardListId) })} />
      <EarlierLists {...clock} />
    </div>
  );
}
