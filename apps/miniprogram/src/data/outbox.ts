import { ProblemError } from '@suian/api-client/call';
import type { ErrorCode } from '@suian/contracts/errors';
import { read, write } from '../platform/storage.js';
import type { NewOutgoing, Outgoing } from './outgoing.js';
import { sendOutgoing } from './send-outgoing.js';

/** Sending again cannot help: the patient is told to call the ward. */
const FINAL: readonly ErrorCode[] = [
  'task.not-found',
  'response.malformed',
  'diary.not-possible',
  'request.invalid',
  'consent.withdrawn',
  'idempotency.key-reused',
  'seat.not-found',
];

const KEY = 'outbox';
const listeners = new Set<() => void>();
let changing: Promise<void> = Promise.resolve();
/** What the phone refused to write down (storage full); it lives as long as the app does. */
let unwritten: Outgoing[] | null = null;
/** What was given while the phone could not read what it keeps: kept apart, so that nothing is written over. */
let apart: Outgoing[] = [];

export async function outgoing(): Promise<Outgoing[]> {
  return (await known()) ?? apart;
}

export function isOnlyInMemory(): boolean {
  return unwritten !== null || apart.length > 0;
}

/** All there is, or null while the phone cannot say what it keeps. */
async function known(): Promise<Outgoing[] | null> {
  if (unwritten) return unwritten;
  try {
    const kept = (await read<Outgoing[]>(KEY)) ?? [];
    return [...kept.filter((entry) => !apart.some((each) => isSame(each, entry))), ...apart];
  } catch {
    return null;
  }
}

export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function queue(entry: NewOutgoing): Promise<void> {
  const { submissionId } = entry.body;
  await change((entries) => [...without(entries, submissionId), { ...entry, refusedWith: null }]);
}

/** The patient has read that it was refused. */
export async function dismiss(submissionId: string): Promise<void> {
  await change((entries) => without(entries, submissionId));
}

let isWanted = false;
let flushing: Promise<void> | null = null;

/** Sends what waits, one after the other. A call while it runs makes it look once more at the end. */
export function flush(): Promise<void> {
  isWanted = true;
  flushing ??= sendWhileWanted();
  return flushing;
}

async function sendWhileWanted(): Promise<void> {
  try {
    while (isWanted) {
      isWanted = false;
      await sendAll();
    }
  } finally {
    flushing = null;
  }
}

async function sendAll(): Promise<void> {
  for (const entry of await outgoing()) {
    if (entry.refusedWith) continue;
    const isAnswered = await sendOne(entry);
    if (!isAnswered) return;
  }
}

/** False where no answer came: then the others would wait in vain too. */
async function sendOne(entry: Outgoing): Promise<boolean> {
  const { submissionId } = entry.body;
  try {
    await sendOutgoing(entry);
    await change((entries) => without(entries, submissionId));
  } catch (error) {
    if (!(error instanceof ProblemError)) return false;
    const refusedWith = error.problem.code;
    if (FINAL.includes(refusedWith)) await change((entries) => marked(entries, submissionId, refusedWith));
  }
  return true;
}

function isSame(one: Outgoing, other: Outgoing): boolean {
  return one.body.submissionId === other.body.submissionId;
}

function without(entries: Outgoing[], submissionId: string): Outgoing[] {
  return entries.filter((each) => each.body.submissionId !== submissionId);
}

function marked(entries: Outgoing[], submissionId: string, refusedWith: ErrorCode): Outgoing[] {
  return entries.map((each) => (each.body.submissionId === submissionId ? { ...each, refusedWith } : each));
}

/** One change after the other: two at once would each write back without the other's. */
function change(edit: (entries: Outgoing[]) => Outgoing[]): Promise<void> {
  changing = changing.then(async () => {
    const all = await known();
    if (all) await keep(edit(all));
    else apart = edit(apart);
    for (const tell of listeners) tell();
  });
  return changing;
}

async function keep(edited: Outgoing[]): Promise<void> {
  unwritten = edited;
  apart = [];
  await write(KEY, edited).then(
    () => (unwritten = null),
    () => undefined,
  );
}
