import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { paths } from '../../app/paths.js';
import { useDepartment } from '../../data/department.js';
import { usePatientSearch } from '../../data/patient-search.js';
import { useMay, useOffsetMinutes } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHead } from '../../ui/PageHead.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { dateOf } from '../../ui/time-words.js';
import { patientsWords as say } from '../../words/patients.js';
import { tierWords } from '../../words/tiers.js';
import { LoadingBars } from './LoadingBars.js';
import { MoreButton } from './MoreButton.js';
import { PatientTable } from './PatientTable.js';
import { usePatientList } from './patient-queries.js';
import css from './patients.module.css';

/** Everyone of my departments, or who the top bar's search finds. */
export function PatientsPage() {
  const q = usePatientSearch();
  const { departmentId } = useDepartment();
  const today = dateOf(useNow(), useOffsetMinutes());
  const list = usePatientList({ ...(q ? { q } : {}), ...(departmentId ? { departmentId } : {}) });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className={css.page}>
      <PageHead title={say.title} note={q ? say.found(q) : say.listNote} actions={<HeadActions q={q} />} />
      <section className={css.tableCard} aria-busy={list.isPending}>
        {list.error && (
          <div className={css.inset}>
            <ProblemLine error={list.error} onRetry={() => void list.refetch()} />
          </div>
        )}
        {list.isPending && <LoadingBars rows={10} />}
        {list.data && rows.length === 0 && <NobodyHere q={q} />}
        {rows.length > 0 && <PatientTable rows={rows} today={today} />}
        <MoreButton query={list} label={say.more} />
      </section>
    </div>
  );
}

function HeadActions({ q }: { q: string }) {
  const navigate = useNavigate();
  const mayDecide = useMay('plan.decide');
  return (
    <>
      {q && <Link to={paths.patients}>{say.clear}</Link>}
      {mayDecide && <Button onClick={() => void navigate({ to: paths.tiers })}>{tierWords.open}</Button>}
    </>
  );
}

function NobodyHere({ q }: { q: string }) {
  if (q) return <EmptyState title={say.notFound(q)} />;
  return <EmptyState title={say.none} note={say.noneNote} />;
}
