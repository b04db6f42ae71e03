import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/api.js';
import { keys } from '../../data/keys.js';

/** Every picture that may show one of the two. */
function useRefreshPatients(): () => void {
  const queryClient = useQueryClient();
  return () => {
    for (const queryKey of [keys.patientPages, keys.patientLists, keys.discharges, keys.encounters]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
}

/** Asked of the one who was merged. */
export function useUnmerge(mergedId: string) {
  const refresh = useRefreshPatients();
  return useMutation({
    mutationFn: (reason: string) =>
      api.call('unmergePatient', { params: { patientId: mergedId }, body: { reason } }),
    onSettled: refresh,
  });
}

export function useConfirmSeat() {
  const refresh = useRefreshPatients();
  return useMutation({
    mutationFn: (params: { patientId: string; seatId: string }) => api.call('confirmSeat', { params }),
    onSettled: refresh,
  });
}
