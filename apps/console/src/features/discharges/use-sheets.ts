import type { DischargeSheet } from '@suian/contracts/discharges';
import { useCallback, useRef, useState } from 'react';
import { useIssueCode, type IssueInput } from './discharge-queries.js';

export interface Sheets {
  sheetOf: (encounterId: string) => DischargeSheet | undefined;
  issue: (encounterId: string, replace: boolean) => void;
  /** The stay whose code is being made now. */
  issuingId: string | null;
  /** Why the code of this stay was not made. */
  errorOf: (encounterId: string) => unknown;
  /** Prints a sheet that was asked for with 出码并打印, once, when its picture stands. */
  printIfDue: (sheet: DischargeSheet) => void;
}

/** The sheets made while the list stands open: each picture came once and goes with this page. */
export function useSheets(): Sheets {
  const [sheets, setSheets] = useState<Record<string, DischargeSheet>>({});
  // A double click comes sooner than the pending state is drawn; a second code would void the first.
  const isIssuing = useRef(false);
  const printDue = useRef(new Set<string>());
  const keep = useCallback(({ encounterId, replace }: IssueInput, sheet: DischargeSheet) => {
    if (!replace) printDue.current.add(sheet.codeId);
    setSheets((before) => ({ ...before, [encounterId]: sheet }));
  }, []);
  const letIssue = () => {
    isIssuing.current = false;
  };
  const issueCode = useIssueCode(keep);
  const { mutate, isPending, variables, error } = issueCode;
  const issuingId = isPending ? variables.encounterId : null;
  return {
    sheetOf: (encounterId) => sheets[encounterId],
    issue: (encounterId, replace) => {
      if (isIssuing.current) return;
      isIssuing.current = true;
      mutate({ encounterId, replace }, { onSettled: letIssue });
    },
    issuingId,
    errorOf: (encounterId) => (variables?.encounterId === encounterId ? error : null),
    printIfDue: (sheet) => {
      if (printDue.current.delete(sheet.codeId)) window.print();
    },
  };
}
