import { useNavigate } from '@tanstack/react-router';
import type { AlertRow } from '@suian/contracts/alerts';
import { useDepartment } from '../data/department.js';
import { useMay, useOffsetMinutes, useStaff } from '../data/session.js';
import { useToldNews } from '../data/told-news.js';
import { useNow } from '../data/use-now.js';
import { SeverityMark } from '../ui/SeverityMark.js';
import { instantWords } from '../ui/time-words.js';
import { words } from '../words.js';
import { paths } from './paths.js';
import css from './shell.module.css';

const said = words.shell.news;

/** The ladder came to me: said once, in the top bar, so that nothing below it moves. */
export function NewsBar() {
  const { staffId } = useStaff();
  const { departmentId } = useDepartment();
  const mayWork = useMay('alert.work');
  const { news, hear } = useToldNews(departmentId, staffId, mayWork);
  return (
    <div role="status" className={css.news}>
      {news[0] && <NewsButton first={news[0]} count={news.length} onHear={hear} />}
    </div>
  );
}

function NewsButton({ first, count, onHear }: { first: AlertRow; count: number; onHear: () => void }) {
  const navigate = useNavigate();
  const now = useNow();
  const offsetMinutes = useOffsetMinutes();
  const open = () => {
    onHear();
    void navigate({ to: paths.alerts, search: { show: 'told', alert: first.id } });
  };
  const at = first.rung ? instantWords(first.rung.at, now, offsetMinutes) : '';
  return (
    <button type="button" className={css.newsButton} onClick={open}>
      <SeverityMark severity={first.severity} isBesideWord />
      {said.told(at, first.patient.maskedName, count)}
    </button>
  );
}
