import type { TierProposalRow } from '@suian/contracts/tiers';
import { App } from 'antd';
import { useState } from 'react';
import { useDecideTier } from '../../data/tiers.js';
import type { DecisionBody } from '../../ui/TierRejectDialog.js';
import { decidedWords } from '../../ui/tier-words.js';
import { useOnce } from '../../ui/use-once.js';

type Asking = 'reject' | 'override' | 'evidence' | 'fact';

export interface Deciding {
  accept: (row: TierProposalRow) => void;
  send: (row: TierProposalRow, body: DecisionBody) => Promise<unknown>;
  isPending: boolean;
  /** What went wrong with the last 接受; a dialog says its own. */
  error: unknown;
  /** The next row is looked at: what was said of the last one is over. */
  forgive: () => void;
  asked: { about: TierProposalRow; what: Asking } | null;
  ask: (about: TierProposalRow, what: Asking) => void;
  close: () => void;
}

/** Accepting at once; saying no, another tier and the evidence in a dialog of their own. */
export function useDeciding(onDecided: (row: TierProposalRow) => void): Deciding {
  const { message } = App.useApp();
  const once = useOnce();
  const [asked, setAsked] = useState<Deciding['asked']>(null);
  const [error, setError] = useState<unknown>(null);
  const decide = useDecideTier({
    saidOf: (row) => decidedWords(row.patient.maskedName, row),
    tell: (said) => void message.success(said),
  });
  const send = async ({ id, version, patient }: TierProposalRow, body: DecisionBody) => {
    const { id: patientId, maskedName } = patient;
    setError(null);
    const decided = { proposalId: id, patientId, maskedName, body: { ...body, version } };
    onDecided(await decide.mutateAsync(decided));
  };
  const accept = (row: TierProposalRow) =>
    once((end) => void send(row, { decision: 'accept' }).catch(setError).finally(end));
  return {
    accept,
    send,
    isPending: decide.isPending,
    error,
    forgive: () => setError(null),
    asked,
    ask: (about, what) => setAsked({ about, what }),
    close: () => setAsked(null),
  };
}
