import { NoAnswerError, ProblemError } from '@suian/api-client/call';
import type { CallDraft, FinishCallRequest, FinishedCall, WorklistRow } from '@suian/contracts/worklist';
import type { ErrorCode } from '@suian/contracts/errors';

const QUIET_MS = 1_200;
const AGAIN_MS = 5_000;

export type DraftState = 'clean' | 'saving' | 'saved' | 'failed';

/** The server's side of one call; each answer carries the version for the next write. */
export interface CallWire {
  claim: (version: number) => Promise<WorklistRow>;
  saveDraft: (version: number, draft: CallDraft) => Promise<WorklistRow>;
  postpone: (version: number, at: string) => Promise<WorklistRow>;
  finish: (body: FinishCallRequest) => Promise<FinishedCall>;
}

export interface CallListener {
  onDraft: (state: DraftState) => void;
  onRow: (row: WorklistRow) => void;
  /** Our picture of this call is old. */
  onStale: () => void;
}

const STALE: readonly ErrorCode[] = [
  'row.changed-meanwhile',
  'call.claimed-by-another',
  'call.already-done',
  'call.not-found',
];

function isStale(error: unknown): boolean {
  return error instanceof ProblemError && STALE.includes(error.problem.code);
}

/**
 * Everything written about one call, one after the other: each write needs the version the one before left.
 * Notes are gathered and saved by themselves; what failed is kept and tried again.
 */
export class CallWriter {
  private tail: Promise<unknown> = Promise.resolve();
  private waiting: CallDraft | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isPressed = false;
  private claiming: Promise<WorklistRow> | null = null;

  constructor(
    private version: number,
    private readonly wire: CallWire,
    private readonly tell: CallListener,
  ) {}

  /** A version read elsewhere; notes that failed on an older one are tried again. */
  see(version: number): void {
    if (version <= this.version) return;
    this.version = version;
    if (this.waiting) this.schedule(QUIET_MS);
  }

  /** Keeps these notes: soon, and the newest only. */
  note(draft: CallDraft): void {
    this.waiting = draft;
    this.schedule(QUIET_MS);
  }

  /** Saves what waits at once, as when the page is left. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    return this.inTurn(() => this.save());
  }

  /** Asked for once, however often; what is pressed meanwhile waits for it. */
  claim(): Promise<WorklistRow> {
    this.claiming ??= this.ask(() => this.wire.claim(this.version).then((row) => this.take(row))).finally(
      () => (this.claiming = null),
    );
    return this.claiming;
  }

  postpone(at: string): Promise<WorklistRow | null> {
    return this.press(() => this.wire.postpone(this.version, at).then((row) => this.take(row)));
  }

  /** The outcome; notes that wait are part of it and are not saved apart. */
  finish(body: Omit<FinishCallRequest, 'version'>): Promise<FinishedCall | null> {
    clearTimeout(this.timer);
    return this.press(async () => {
      const finished = await this.wire.finish({ ...body, version: this.version });
      this.waiting = null;
      this.take(finished.call);
      return finished;
    });
  }

  /** One press at a time: presses while its answer is on its way do nothing. */
  private async press<T>(write: () => Promise<T>): Promise<T | null> {
    if (this.isPressed) return null;
    this.isPressed = true;
    try {
      return await this.ask(write);
    } finally {
      this.isPressed = false;
    }
  }

  private async ask<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await this.inTurn(write);
    } catch (error) {
      if (isStale(error)) this.tell.onStale();
      if (this.waiting) this.schedule(AGAIN_MS);
      throw error;
    }
  }

  private inTurn<T>(write: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(write);
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  private take(row: WorklistRow): WorklistRow {
    this.version = Math.max(this.version, row.version);
    this.tell.onRow(row);
    return row;
  }

  private schedule(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), afterMs);
  }

  private async save(): Promise<void> {
    const draft = this.waiting;
    if (!draft) return;
    this.tell.onDraft('saving');
    try {
      this.take(await this.wire.saveDraft(this.version, draft));
      if (this.waiting === draft) this.waiting = null;
      this.tell.onDraft('saved');
    } catch (error) {
      this.tell.onDraft('failed');
      if (isStale(error)) this.tell.onStale();
      if (error instanceof NoAnswerError) this.schedule(AGAIN_MS);
    }
  }
}
