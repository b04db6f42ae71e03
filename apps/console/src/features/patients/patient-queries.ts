import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConfirmPlanRequest, ResumePlanRequest, StartPlanRequest } from '@suian/contracts/discharges';
import type { PatientQuery, RevealRequest, TimelineEntry } from '@suian/contracts/patients';
import { api } from '../../data/api.js';
import { useIdempotencyKey } from '../../data/idempotency.js';
import { keys } from '../../data/keys.js';
import { useReveal } from '../../data/patients.js';

const LIST_LIMIT = 30;
const TIMELINE_LIMIT = 40;
const ACCESS_LIMIT = 50;

function after(cursor: string | null): { after?: string } {
  return cursor ? { after: cursor } : {};
}

const paged = {
  initialPageParam: null as string | null,
  getNextPageParam: (page: { next: string | null }) => page.next,
};

export function usePatientList(query: PatientQuery) {
  return useInfiniteQuery({
    queryKey: keys.patientList(query),
    queryFn: ({ pageParam }) =>
      api.call('listPatients', { body: { ...query, limit: LIST_LIMIT, ...after(pageParam) } }),
    ...paged,
  });
}

export function usePatient(patientId: string) {
  return useQuery({
    queryKey: keys.patient(patientId),
    queryFn: () => api.call('getPatient', { params: { patientId } }),
  });
}

export function useTimeline(patientId: string, kind: TimelineEntry['kind'] | undefined) {
  const query = { limit: TIMELINE_LIMIT, ...(kind ? { kind } : {}) };
  return useInfiniteQuery({
    queryKey: [...keys.timeline(patientId, query), 'pages'],
    queryFn: ({ pageParam }) =>
      api.call('getTimeline', { params: { patientId }, query: { ...query, ...after(pageParam) } }),
    ...paged,
  });
}

export function useAccess(patientId: string) {
  return useInfiniteQuery({
    queryKey: keys.access(patientId),
    queryFn: ({ pageParam }) =>
      api.call('listAccess', { params: { patientId }, query: { limit: ACCESS_LIMIT, ...after(pageParam) } }),
    ...paged,
  });
}

export function useResponse(responseId: string) {
  return useQuery({
    queryKey: keys.response(responseId),
    queryFn: () => api.call('getResponse', { params: { responseId } }),
  });
}

/** One named field in full; 谁看过 then shows the look at once. */
export function useRevealed(patientId: string, field: RevealRequest['fields'][number]) {
  const queryClient = useQueryClient();
  const reveal = useReveal(patientId);
  return {
    value: reveal.data?.[field] ?? undefined,
    error: reveal.error,
    isPending: reveal.isPending,
    show: () => {
      const onSuccess = () => void queryClient.invalidateQueries({ queryKey: keys.access(patientId) });
      reveal.mutate([field], { onSuccess });
    },
  };
}

function usePlanRefresh(patientId: string) {
  const queryClient = useQueryClient();
  return () => {
    for (const queryKey of [keys.patient(patientId), keys.patientLists, keys.discharges, keys.encounters]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
}

export function useConfirmPlan(patientId: string) {
  return useMutation({
    mutationFn: ({ planId, ...body }: ConfirmPlanRequest & { planId: string }) =>
      api.call('confirmPlan', { params: { planId }, body }),
    onSettled: usePlanRefresh(patientId),
  });
}

/** Follow-up that rested for a readmission. */
export function useResumePlan(patientId: string) {
  return useMutation({
    mutationFn: ({ planId, ...body }: ResumePlanRequest & { planId: string }) =>
      api.call('resumePlan', { params: { planId }, body }),
    onSettled: usePlanRefresh(patientId),
  });
}

/** Another pathway instead of the proposed one. */
export function useOtherPathway(patientId: string, encounterId: string) {
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: StartPlanRequest) =>
      api.call('startPlan', { params: { encounterId }, body }, { idempotencyKey: keyFor(body) }),
    onSettled: usePlanRefresh(patientId),
  });
}
