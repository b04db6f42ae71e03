import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { RegisterDischargeRequest } from '@suian/contracts/discharges';
import { api } from './api.js';
import { keys } from './keys.js';

/** One refused unit, unmasked. Every opening is written to the audit trail, so it is read when asked for and not again. */
export function useRefusal(refusalId: string) {
  return useQuery({
    queryKey: keys.refusal(refusalId),
    queryFn: () => api.call('getRefusal', { params: { refusalId } }),
    staleTime: Infinity,
    retry: false,
  });
}

/** As corrected in the form, or, without one, as it came. */
export function useReplayRefusal(refusalId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (form: RegisterDischargeRequest | null) =>
      api.call('replayRefusal', { params: { refusalId }, body: form ? { form } : {} }),
    // Also after a refusal: a colleague may have settled it.
    onSettled: () => refreshRefusals(queryClient),
    onSuccess: () => {
      for (const queryKey of [keys.discharges, keys.encounters, keys.patientLists]) {
        void queryClient.invalidateQueries({ queryKey });
      }
    },
  });
}

/** The lists and the counts; what stands open beside the list is read again too, to say who was quicker. */
export function refreshRefusals(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: keys.refusals });
  void queryClient.invalidateQueries({ queryKey: keys.intakeMonitor });
}
