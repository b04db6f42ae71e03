import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { RefusalQuery } from '@suian/contracts/intake';
import { api } from '../../data/api.js';
import { keys } from '../../data/keys.js';
import { refreshRefusals } from '../../data/refusals.js';

const PAGE_LIMIT = 30;

export function useRefusals(query: Pick<RefusalQuery, 'show'>) {
  return useInfiniteQuery({
    queryKey: keys.refusalList(query),
    queryFn: ({ pageParam }) =>
      api.call('listRefusals', {
        query: { ...query, limit: PAGE_LIMIT, ...(pageParam ? { after: pageParam } : {}) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

export function useSettleRefusal(refusalId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => api.call('settleRefusal', { params: { refusalId }, body: { reason } }),
    // Also after a refusal: a colleague may have settled it.
    onSettled: () => refreshRefusals(queryClient),
  });
}
