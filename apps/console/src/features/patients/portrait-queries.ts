import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PutPortraitRequest } from '@suian/contracts/portrait';
import type { SetPlanOwnerRequest } from '@suian/contracts/discharges';
import { api } from '../../data/api.js';
import { keys } from '../../data/keys.js';

/** One thing at a time: written down, or `end`ed. */
export type PortraitAct = { put: PutPortraitRequest } | { end: string };

export function usePortraitAct(patientId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (act: PortraitAct) =>
      'put' in act
        ? api.call('putPortrait', { params: { patientId }, body: act.put })
        : api.call('endPortrait', { params: { patientId, portraitId: act.end } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.patient(patientId) }),
  });
}

export function useSetOwner(patientId: string, planId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: SetPlanOwnerRequest) => api.call('setPlanOwner', { params: { planId }, body }),
    onSettled: () => {
      for (const queryKey of [keys.patient(patientId), keys.encounters])
        void queryClient.invalidateQueries({ queryKey });
    },
  });
}
