import { NoAnswerError } from '@suian/api-client/call';
import { QueryClient } from '@tanstack/react-query';

/** A refusal is final; silence is worth asking twice. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  return error instanceof NoAnswerError && failures < 2;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // The live feed says what is old; reading again at every glance would only fill the audit trail.
    queries: {
      retry: isWorthRetrying,
      retryDelay: 1_500,
      staleTime: 5_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    // A write is never repeated by itself: the nurse presses again, with the same idempotency key.
    mutations: { retry: false, networkMode: 'always' },
  },
});
