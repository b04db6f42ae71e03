import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { may, type Permission } from '@suian/contracts/permissions';
import type { SignInRequest, StaffSession } from '@suian/contracts/session';
import { api, isSessionEnd } from './api.js';
import { ownDrafts } from './drafts.js';
import { keys } from './keys.js';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: async (): Promise<StaffSession | null> => {
    try {
      const session = await api.call('mySession', {});
      ownDrafts(session.staffId);
      return session;
    } catch (error) {
      if (isSessionEnd(error)) return null;
      throw error;
    }
  },
  staleTime: Infinity,
  gcTime: Infinity,
});

/** The signed-in staff member. Only inside the shell, which opens for nobody else. */
export function useStaff(): StaffSession {
  const { data } = useQuery(sessionQuery);
  const last = useQueryClient().getQueryData<StaffSession | null>(LAST_SESSION);
  const session = data ?? last;
  if (!session) throw new Error('useStaff outside a session');
  return session;
}

export function useMay(permission: Permission): boolean {
  return may(useStaff().role, permission);
}

/** Minutes the organization's zone is ahead of UTC. */
export function useOffsetMinutes(): number {
  return useStaff().organization.offsetMinutes;
}

/** The screen still shown while the sign-in page is on its way has to keep its names. */
const LAST_SESSION = ['last-session'] as const;

function take(queryClient: QueryClient, session: StaffSession): void {
  queryClient.clear();
  ownDrafts(session.staffId);
  queryClient.setQueryData(keys.session, session);
  queryClient.setQueryData(LAST_SESSION, session);
}

export function useSignIn() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInRequest) => api.call('signIn', { body }),
    onSuccess: (session) => take(queryClient, session),
  });
}

/** The page is loaded anew afterwards, which also drops what is typed. */
export function useSignOut() {
  return useMutation({ mutationFn: () => api.call('signOut', {}) });
}

/** The server forgot this session: what is typed stays, what was read goes at the next sign-in. */
export function forgetSession(queryClient: QueryClient): void {
  const last = queryClient.getQueryData<StaffSession | null>(keys.session);
  if (last) queryClient.setQueryData(LAST_SESSION, last);
  queryClient.setQueryData(keys.session, null);
}
