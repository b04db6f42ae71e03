import { useQuery } from '@tanstack/react-query';
import { api } from './api.js';
import { keys } from './keys.js';
import { useMay } from './session.js';

const LOOK_EVERY_MS = 60_000;

/** What comes in, from where, and who has gone silent. Silence makes no event, so it is asked for. */
export function useIntakeMonitor() {
  const isMine = useMay('intake.settle');
  return useQuery({
    queryKey: keys.intakeMonitor,
    queryFn: () => api.call('getIntakeMonitor', {}),
    refetchInterval: LOOK_EVERY_MS,
    enabled: isMine,
  });
}
