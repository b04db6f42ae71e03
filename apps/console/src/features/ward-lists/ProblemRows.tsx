import type { WardList, WardListRow } from '@suian/contracts/ward-lists';
import { Button, Skeleton } from 'antd';
import { Card } from '../../ui/Card.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { words } from '../../words.js';
import { wardListWords } from '../../words/ward-lists.js';
import { columnWords, faultWords } from './row-problem-words.js';
import { useWardListRows } from './ward-list-queries.js';
import css from './ward-lists.module.css';

const say = wardListWords.problems;

/** Each faulty row by its number and its columns: the file is open beside this page, so the value is not repeated. */
export function ProblemRows({ list, note }: { list: WardList; note: string }) {
  const query = useWardListRows(list, 'problems');
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Card title={say.title(list.counts.problems)} note={note}>
      {query.error && <ProblemLine error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && (
        <div role="status" aria-label={words.shell.loading}>
          <Skeleton active title={false} paragraph={{ rows: 3 }} />
        </div>
      )}
      {rows.length > 0 && (
        <table className={css.table} aria-label={say.table}>
          <thead>
            <tr>
              <th scope="col" className={css.lineColumn}>
                {say.columns.line}
              </th>
              <th scope="col" className={css.headerColumn}>
                {say.columns.column}
              </th>
              <th scope="col">{say.columns.what}</th>
            </tr>
          </thead>
          <tbody>{rows.flatMap(problemLines)}</tbody>
        </table>
      )}
      {query.hasNextPage && (
        <div className={css.more}>
          <Button
            size="small"
            aria-busy={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {query.isFetchingNextPage ? say.loadingMore : say.more}
          </Button>
        </div>
      )}
    </Card>
  );
}

function problemLines({ line, problems }: WardListRow) {
  return problems.map((problem, index) => (
    <tr key={`${line} ${problem.field} ${problem.what}`}>
      <td>{index === 0 && say.line(line)}</td>
      <td>{columnWords(problem)}</td>
      <td>{faultWords(problem)}</td>
    </tr>
  ));
}
