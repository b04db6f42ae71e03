import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { MessageQuery, SettleMessageRequest } from '@suian/contracts/messages';
import { api } from '../../data/api.js';
import { keys } from '../../data/keys.js';

const PAGE_LIMIT = 30;

export function useMessages(query: Pick<MessageQuery, 'show'>) {
  return useInfiniteQuery({
    queryKey: keys.messageList(query),
    queryFn: ({ pageParam }) =>
      api.call('listMessages', {
        query: { ...query, limit: PAGE_LIMIT, ...(pageParam ? { after: pageParam } : {}) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

export function useSettleMessage(messageId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: SettleMessageRequest) => api.call('settleMessage', { params: { messageId }, body }),
    // Also after a refusal: a colleague may have decided.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: keys.messages }),
  });
}
