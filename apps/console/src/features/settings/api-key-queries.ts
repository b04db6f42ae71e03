import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MakeKeyRequest } from '@suian/contracts/keys';
import { api } from '../../data/api.js';
import { keys } from '../../data/keys.js';

export function useApiKeys() {
  return useQuery({ queryKey: keys.apiKeys, queryFn: () => api.call('listKeys', {}) });
}

/** The secret is in the answer and nowhere else; it is gone with the dialog. */
export function useMakeKey() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: MakeKeyRequest) => api.call('makeKey', { body }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: keys.apiKeys }),
    gcTime: 0,
  });
}

export function useRevokeKey(keyId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => api.call('revokeKey', { params: { keyId }, body: { reason } }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: keys.apiKeys }),
  });
}
