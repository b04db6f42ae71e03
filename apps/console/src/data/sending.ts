import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './api.js';
import { keys } from './keys.js';

/** Lets sending run again after a restore. Harmless where nothing is held. */
export function useReleaseSending() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.call('releaseSending', {}),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: keys.messages }),
  });
}
