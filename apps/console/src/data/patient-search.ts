import { useLocation } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was typed to find a patient. Beside the address, not in it: addresses end in logs and histories. */
    patientSearch?: string;
  }
}

/** What this page was asked to find; '' where nothing was. Going back finds it again. */
export function usePatientSearch(): string {
  return useLocation({ select: ({ state }) => state.patientSearch ?? '' });
}
