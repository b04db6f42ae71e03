import { Button } from 'antd';
import { patientsWords as say } from '../../words/patients.js';
import css from './patients.module.css';

interface MoreButtonProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  label: string;
}

/** The next page of a list; nothing where there is none. */
export function MoreButton({ query, label }: MoreButtonProps) {
  if (!query.hasNextPage) return null;
  return (
    <div className={css.more}>
      <Button size="small" aria-busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {query.isFetchingNextPage ? say.loadingMore : label}
      </Button>
    </div>
  );
}
