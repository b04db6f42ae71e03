import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AddMedicationRequest,
  ChangeMedicationRequest,
  MarkMedicationRequest,
  StopMedicationRequest,
  StrikeMedicationRequest,
} from '@suian/contracts/medications';
import { api } from '../../data/api.js';
import { useIdempotencyKey } from '../../data/idempotency.js';
import { keys } from '../../data/keys.js';

export function useMedications(patientId: string) {
  return useQuery({
    queryKey: keys.medications(patientId),
    queryFn: () => api.call('listMedications', { params: { patientId } }),
  });
}

export type MedicationAct =
  | { add: AddMedicationRequest }
  | { id: string; change: ChangeMedicationRequest }
  | { id: string; stop: StopMedicationRequest }
  | { id: string; strike: StrikeMedicationRequest }
  | { id: string; mark: MarkMedicationRequest };

/** The trends show the same changes, so all of the patient's page is asked anew. */
export function useMedicationAct(patientId: string) {
  const queryClient = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (act: MedicationAct) => send(patientId, act, keyFor(act)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.patient(patientId) }),
  });
}

function send(patientId: string, act: MedicationAct, idempotencyKey: string) {
  if ('add' in act) {
    return api.call('addMedication', { params: { patientId }, body: act.add }, { idempotencyKey });
  }
  const params = { patientId, medicationId: act.id };
  if ('change' in act) return api.call('changeMedication', { params, body: act.change }, { idempotencyKey });
  if ('stop' in act) return api.call('stopMedication', { params, body: act.stop }, { idempotencyKey });
  if ('strike' in act) return api.call('strikeMedication', { params, body: act.strike }, { idempotencyKey });
  return api.call('markMedication', { params, body: act.mark });
}
