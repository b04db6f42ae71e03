import { ProblemError } from '@suian/api-client/call';
import type { ErrorCode } from '@suian/contracts/errors';
import type { SubmitReceipt, SubmitResponseRequest } from '@suian/contracts/patient-app';
import { read, write } from '../platform/storage.js';
import { call } from './api.js';

/** An answer on its way. It leaves only by a receipt or by one of the refusals of FINAL. */
export interface Outgoing {
  taskId: string;
  title: string;
  body: SubmitResponseRequest;
  refusedWith: ErrorCode | null;
}

/** Sending again cannot help: the patient is told to call the ward. */
const FINAL: readonly ErrorCode[] = [
  'task.not-found',
  'response.malformed',
  'request.invalid',
  'consent.withdrawn',
  'idempotency.key-reused',
  'seat.not-found',
];

const KEY = 'outbox';
const listeners = new Set<() => void>();
let flushing: Promise<void> | null = null;
let changing: Promise<void> = Promise.resolve();

export async function outgoing(): Promise<Outgoing[]> {
  return (await read<Outgoing[]>(KEY)) ?? [];
}

export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @throws where the phone cannot keep it: then the answer screen must stay. */
export async function queue(entry: Omit<Outgoing, 'refusedWith'>): Promise<void> {
  const { submissionId } = entry.body;
  await change((entries) => [
    ...entries.filter((each) => each.body.submissionId !== submissionId),
    { ...entry, refusedWith: null },
  ]);
}

export function receiptOf(submissionId: string): Promise<SubmitReceipt | null> {
  return read<SubmitReceipt>(`receipt:${submissionId}`);
}

/** Sends what waits, one after the other. Calls while it runs join it. */
export function flush(): Promise<void> {
  flushing ??= sendAll().finally(() => {
    flushing = null;
  });
  return flushing;
}

/** The patient has read that it was refused. */
export async function dismiss(submissionId: string): Promise<void> {
  await change((entries) => entries.filter((each) => each.body.submissionId !== submissionId));
}

async function sendAll(): Promise<void> {
  for (;;) {
    const entry = (await outgoing()).find((each) => !each.refusedWith);
    if (!entry) return;
    const isSettled = await sendOne(entry);
    if (!isSettled) return;
  }
}

/** False: no answer or a passing fault; the rest waits too. */
async function sendOne(entry: Outgoing): Promise<boolean> {
  const { submissionId } = entry.body;
  try {
    const receipt = await call(
      'submitResponse',
      { params: { taskId: entry.taskId }, body: entry.body },
      { idempotencyKey: submissionId },
    );
    await write(`receipt:${submissionId}`, receipt).catch(() => undefined);
    await dismiss(submissionId);
    return true;
  } catch (error) {
    if (!(error instanceof ProblemError) || !FINAL.includes(error.problem.code)) return false;
    const refusedWith = error.problem.code;
    await change((entries) =>
      entries.map((each) => (each.body.submissionId === submissionId ? { ...each, refusedWith } : each)),
    );
    return true;
  }
}

/** One change after the other: two at once would each write back without the other's. */
function change(edit: (entries: Outgoing[]) => Outgoing[]): Promise<void> {
  const done = changing.then(async () => write(KEY, edit(await outgoing())));
  changing = done.catch(() => undefined);
  return done.then(tell);
}

function tell(): void {
  for (const listener of listeners) listener();
}
