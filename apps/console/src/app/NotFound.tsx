import { Link } from '@tanstack/react-router';
import { EmptyState } from '../ui/EmptyState.js';
import { words } from '../words.js';
import { paths } from './paths.js';

export function NotFound() {
  return (
    <EmptyState
      title={words.shell.notFound}
      note={words.shell.notFoundNote}
      actions={<Link to={paths.home}>{words.shell.backHome}</Link>}
    />
  );
}
