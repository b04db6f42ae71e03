import type { StartPlanRequest } from '@suian/contracts/discharges';
import type { RiskTier } from '@suian/domain/schedule/pathway';
import { isLocalDate } from '@suian/domain/kernel/local-date';
import { planChoiceWords as say } from '../../words/discharges.js';
import { tidyDate } from './registration-draft.js';

/** What is chosen so far for a stay on 没有方案. */
export interface PathwayDraft {
  pathwayId: string | null;
  /** null: as the pathway proposes. */
  tier: RiskTier | null;
  operationName: string;
  operationOn: string;
}

export interface PathwayFault {
  field: 'pathway' | 'operationName' | 'operationOn';
  text: string;
}

export const emptyPathwayDraft: PathwayDraft = {
  pathwayId: null,
  tier: null,
  operationName: '',
  operationOn: '',
};

/** The first fault in plain words; null where it can be sent. */
export function pathwayFaultOf(draft: PathwayDraft, needsOperation: boolean): PathwayFault | null {
  if (!draft.pathwayId) return { field: 'pathway', text: say.pickPathway };
  if (!needsOperation) return null;
  if (!draft.operationName.trim()) return { field: 'operationName', text: say.operationNameMissing };
  if (isLocalDate(tidyDate(draft.operationOn))) return null;
  return { field: 'operationOn', text: say.operationOnMissing };
}

/** Of a draft without a fault. */
export function startRequestOf(draft: PathwayDraft, needsOperation: boolean): StartPlanRequest {
  const { pathwayId, tier, operationName, operationOn } = draft;
  const operation = { name: operationName.trim(), on: tidyDate(operationOn) };
  return {
    pathwayId: pathwayId ?? '',
    ...(tier ? { tier } : {}),
    ...(needsOperation ? { operation } : {}),
  };
}
