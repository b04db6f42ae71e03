import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import type {
  ConfirmPlanRequest,
  DischargeQuery,
  DischargeSheet,
  EncounterPage,
  RegisterDischargeRequest,
  StartPlanRequest,
} from '@suian/contracts/discharges';
import { api } from '../../data/api.js';
import { useIdempotencyKey } from '../../data/idempotency.js';
import { keys } from '../../data/keys.js';
import { isProblem } from '../../ui/problem-words.js';

/** A ward's day fits one page, so its counts and its chips agree. */
const PAGE_LIMIT = 100;

export function useDischarges(query: DischargeQuery) {
  return useInfiniteQuery({
    queryKey: keys.dischargeList(query),
    queryFn: ({ pageParam }) =>
      api.call('listDischarges', {
        query: { ...query, limit: PAGE_LIMIT, ...(pageParam ? { after: pageParam } : {}) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
}

export function useEncounter(encounterId: string) {
  return useQuery({
    queryKey: keys.encounter(encounterId),
    queryFn: () => api.call('getEncounter', { params: { encounterId } }),
  });
}

export function usePathways() {
  return useQuery({ queryKey: keys.pathways, queryFn: () => api.call('listPathways', {}) });
}

/** What is known of a stay changed: its page, the lists it stands on, its patient. */
function refresh(queryClient: QueryClient, patientId?: string): void {
  void queryClient.invalidateQueries({ queryKey: keys.discharges });
  void queryClient.invalidateQueries({ queryKey: keys.encounters });
  void queryClient.invalidateQueries({ queryKey: keys.patientLists });
  if (patientId) void queryClient.invalidateQueries({ queryKey: keys.patient(patientId) });
}

function useStayWrite<Input>(encounterId: string, write: (input: Input) => Promise<EncounterPage>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: (page) => {
      queryClient.setQueryData(keys.encounter(encounterId), page);
      refresh(queryClient, page.patient.id);
    },
    onError: (error) => {
      if (isProblem(error, 'row.changed-meanwhile') || isProblem(error, 'plan.already-started'))
        refresh(queryClient);
    },
  });
}

export function useConfirmPlan(encounterId: string) {
  return useStayWrite(encounterId, ({ planId, ...body }: ConfirmPlanRequest & { planId: string }) =>
    api.call('confirmPlan', { params: { planId }, body }),
  );
}

export function useStartPlan(encounterId: string) {
  const keyFor = useIdempotencyKey();
  return useStayWrite(encounterId, (body: StartPlanRequest) =>
    api.call('startPlan', { params: { encounterId }, body }, { idempotencyKey: keyFor(body) }),
  );
}

export function useAssignDepartment(encounterId: string) {
  return useStayWrite(encounterId, (departmentId: string) =>
    api.call('assignDepartment', { params: { encounterId }, body: { departmentId } }),
  );
}

export interface IssueInput {
  encounterId: string;
  /** Voids the code that is still good. */
  replace: boolean;
}

/** `keep` gets the sheet: its picture comes once and is nowhere else. */
export function useIssueCode(keep: (input: IssueInput, sheet: DischargeSheet) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ encounterId, replace }: IssueInput) =>
      api.call('issueCode', { params: { encounterId }, body: replace ? { replace } : {} }),
    onSuccess: (sheet, input) => {
      keep(input, sheet);
      refresh(queryClient);
    },
    onError: (error) => {
      // Our picture was old: a colleague made a code, or the patient has scanned one.
      if (isProblem(error, 'binding.already-bound') || isProblem(error, 'encounter.conflict'))
        refresh(queryClient);
    },
    gcTime: 0,
  });
}

export function useRegisterDischarge() {
  const queryClient = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: RegisterDischargeRequest) =>
      api.call('registerDischarge', { body }, { idempotencyKey: keyFor(body) }),
    onSuccess: (done) => refresh(queryClient, done.patient.id),
  });
}

/** A look-alike, masked; opening him is written to the audit trail like any other look. */
export function useLookAlike(patientId: string) {
  return useQuery({
    queryKey: keys.patient(patientId),
    queryFn: () => api.call('getPatient', { params: { patientId } }),
    retry: false,
  });
}
