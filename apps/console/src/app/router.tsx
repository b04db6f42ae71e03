import { createRouter } from '@tanstack/react-router';
import { onSessionEnded } from '../data/api.js';
import { queryClient } from '../data/query-client.js';
import { forgetSession } from '../data/session.js';
import { NotFound } from './NotFound.js';
import { Opening } from './Opening.js';
import { PageBroken } from './PageBroken.js';
import { paths } from './paths.js';
import { routeTree } from './routes.js';

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultErrorComponent: PageBroken,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: Opening,
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** Signs back in to the same place. */
onSessionEnded(() => {
  forgetSession(queryClient);
  const { href, pathname } = router.state.location;
  if (pathname === paths.login) return;
  void router.navigate({ to: '/login', search: { next: href, ended: true } });
});
