import type { ApiClient } from '@suian/api-client/call';
import type { CallWire } from './call-writer.js';

/** The routes of one call. Its outcome is keyed by its own submission id: pressed again, it is the same one. */
export function callWireOf(api: ApiClient, callId: string): CallWire {
  const params = { callId };
  return {
    claim: (version) => api.call('claimCall', { params, body: { version } }),
    saveDraft: (version, draft) => api.call('saveCallDraft', { params, body: { ...draft, version } }),
    postpone: (version, at) => api.call('postponeCall', { params, body: { version, at } }),
    finish: (body) => api.call('finishCall', { params, body }, { idempotencyKey: body.submissionId }),
  };
}
