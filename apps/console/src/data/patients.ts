import { useMutation, useQuery } from '@tanstack/react-query';
import type { RevealRequest } from '@suian/contracts/patients';
import { api } from './api.js';
import { keys } from './keys.js';

const RECENT = 8;

/** Full values of one patient; every press is written to the audit trail. Kept only while the screen stands. */
export function useReveal(patientId: string) {
  return useMutation({
    mutationKey: ['reveal', patientId],
    mutationFn: (fields: RevealRequest['fields']) =>
      api.call('revealPatient', { params: { patientId }, body: { fields } }),
    gcTime: 0,
  });
}

/** The newest things that happened to a patient. */
export function useRecentTimeline(patientId: string) {
  const query = { limit: RECENT };
  return useQuery({
    queryKey: keys.timeline(patientId, query),
    queryFn: () => api.call('getTimeline', { params: { patientId }, query }),
  });
}
