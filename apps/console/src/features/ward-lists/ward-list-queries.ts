import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MapWardListRequest, StartWardListRequest, WardList } from '@suian/contracts/ward-lists';
import { api } from '../../data/api.js';
import { keys } from '../../data/keys.js';
import { isOpen, isWorking } from './list-step.js';
import type { WardListType } from './ward-list-file.js';

const LISTS_LIMIT = 20;
const ROWS_LIMIT = 50;
const WORKING_MS = 1_000;
/** Somebody else may go on with it meanwhile. */
const WAITING_MS = 15_000;

const paged = {
  initialPageParam: null as string | null,
  getNextPageParam: (page: { next: string | null }) => page.next,
};

function after(cursor: string | null): { after?: string } {
  return cursor ? { after: cursor } : {};
}

export interface Upload {
  departmentId: string;
  type: WardListType;
  file: File;
}

/** The same bytes sent again are the same list: an answer that was lost doubles nothing. */
export function useUploadWardList() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ departmentId, type, file }: Upload) => {
      const data = new Uint8Array(await file.arrayBuffer());
      return api.call('uploadWardList', { query: { departmentId }, bytes: { type, data } });
    },
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: keys.wardListCards }),
  });
}

export function useWardLists() {
  return useInfiniteQuery({
    queryKey: keys.wardListCards,
    queryFn: ({ pageParam }) =>
      api.call('listWardLists', { query: { limit: LISTS_LIMIT, ...after(pageParam) } }),
    refetchInterval: ({ state }) => {
      const rows = state.data?.pages.flatMap((page) => page.rows) ?? [];
      return rows.some((row) => isWorking(row.state)) && WORKING_MS * 3;
    },
    ...paged,
  });
}

export function useWardList(wardListId: string) {
  return useQuery({
    queryKey: keys.wardList(wardListId),
    queryFn: () => api.call('getWardList', { params: { wardListId } }),
    refetchInterval: ({ state }) => pauseOf(state.data),
  });
}

function pauseOf(list: WardList | undefined): number | false {
  if (!list || !isOpen(list.state)) return false;
  return isWorking(list.state) ? WORKING_MS : WAITING_MS;
}

/** The rows belong to a version: after another mapping they are others. */
export function useWardListRows(
  { id, version }: Pick<WardList, 'id' | 'version'>,
  show: 'first' | 'problems',
) {
  return useInfiniteQuery({
    queryKey: [...keys.wardListRows(id, show), version],
    queryFn: ({ pageParam }) =>
      api.call('listWardRows', {
        params: { wardListId: id },
        query: { show, limit: ROWS_LIMIT, ...after(pageParam) },
      }),
    ...paged,
  });
}

function useListWrite<Input>(wardListId: string, write: (input: Input) => Promise<WardList>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: (list) => queryClient.setQueryData(keys.wardList(wardListId), list),
    // Also after a refusal: a colleague went on with it meanwhile.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: keys.wardLists }),
  });
}

export function useMapWardList(wardListId: string) {
  return useListWrite(wardListId, (body: MapWardListRequest) =>
    api.call('mapWardList', { params: { wardListId }, body }),
  );
}

export function useStartWardList(wardListId: string) {
  return useListWrite(wardListId, (body: StartWardListRequest) =>
    api.call('startWardList', { params: { wardListId }, body }),
  );
}
