import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SetLimitRequest, TrendQuery } from '@suian/contracts/diary';
import { api } from '../../data/api.js';
import { keys } from '../../data/keys.js';

export function useTrend(patientId: string, query: TrendQuery) {
  return useQuery({
    queryKey: keys.trend(patientId, query),
    queryFn: () => api.call('getTrend', { params: { patientId }, query }),
    placeholderData: keepPreviousData,
  });
}

export function useSetLimit(patientId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: SetLimitRequest) => api.call('setLimit', { params: { patientId }, body }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: keys.patient(patientId) }),
  });
}
