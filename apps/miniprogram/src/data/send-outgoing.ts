import { call } from './api.js';
import { isAnswer, type Outgoing } from './outgoing.js';
import { keepDiaryReceipt, keepReceipt } from './receipts.js';

/** Sends one and keeps its receipt. The key makes a second sending harmless. @throws what the call throws. */
export async function sendOutgoing(entry: Outgoing): Promise<void> {
  const { submissionId } = entry.body;
  const options = { idempotencyKey: submissionId };
  if (isAnswer(entry)) {
    const params = { taskId: entry.taskId };
    await keepReceipt(submissionId, await call('submitResponse', { params, body: entry.body }, options));
    return;
  }
  await keepDiaryReceipt(submissionId, await call('recordEntry', { body: entry.body }, options));
}
