import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { CallDesk, WorklistQuery, WorklistRow } from '@suian/contracts/worklist';
import { useEffect, useState } from 'react';
import { api } from './api.js';
import { callWireOf } from './call-wire.js';
import { CallWriter, type DraftState } from './call-writer.js';
import { keys } from './keys.js';
import { onClockJump } from './server-clock.js';

const ANEW_MS = 60_000;

/** A call comes back at its time, or falls overdue, though nobody does anything and no event says so: read each minute. */
export function useWorklist(query: WorklistQuery) {
  const worklist = useQuery({
    queryKey: keys.worklist(query),
    queryFn: () => api.call('listWorklist', { query }),
    refetchInterval: ANEW_MS,
  });
  const { refetch } = worklist;
  useEffect(() => onClockJump(() => void refetch()), [refetch]);
  return worklist;
}

export function useCallDesk(callId: string) {
  return useQuery({
    queryKey: keys.callDesk(callId),
    queryFn: () => api.call('getCallDesk', { params: { callId } }),
  });
}

export interface Postponing {
  callId: string;
  version: number;
  at: string;
}

/** From the list, where no writer of this call stands. */
export function usePostponeCall() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ callId, version, at }: Postponing) => callWireOf(api, callId).postpone(version, at),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: keys.worklists }),
  });
}

function takeRow(queryClient: QueryClient, row: WorklistRow): void {
  queryClient.setQueryData<CallDesk>(keys.callDesk(row.id), (desk) => desk && { ...desk, call: row });
}

/** Writes about one call for as long as its page stands; notes that wait are saved on leaving. */
export function useCallWriter(call: Pick<WorklistRow, 'id' | 'version'>) {
  const queryClient = useQueryClient();
  const [draftState, setDraftState] = useState<DraftState>('clean');
  const [writer] = useState(
    () =>
      new CallWriter(call.version, callWireOf(api, call.id), {
        onDraft: setDraftState,
        onRow: (row) => takeRow(queryClient, row),
        onStale: () => {
          void queryClient.invalidateQueries({ queryKey: keys.callDesk(call.id) });
          void queryClient.invalidateQueries({ queryKey: keys.worklists });
        },
      }),
  );
  useEffect(() => writer.see(call.version), [writer, call.version]);
  useEffect(() => () => void writer.flush(), [writer]);
  return { writer, draftState };
}

/** The lists are read anew after a call was finished or put off. */
export function useWorklistRefresh(): () => void {
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: keys.worklists });
}
