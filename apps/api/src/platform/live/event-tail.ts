import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { SystemClock } from '../clock.js';
import { Log } from '../logging/log.js';
import type { EventRow } from './event.entity.js';
import { EventStore } from './event.store.js';

const POLL_MS = 500;
const AT_ONCE = 500;
/** How far before the newest row a transaction may still be under way. */
const LOOK_BACK = 100;
/** A sequence not seen for so long belongs to a transaction that was undone. */
const GAP_MS = 10_000;

export type EventListener = (events: readonly EventRow[]) => void;

/**
 * Follows the event table for all consoles of this process with one query each half second. Sequences are counted
 * when a row is written, not when it is committed: one that was skipped is looked for again until its time is over.
 */
@Injectable()
export class EventTail implements OnModuleDestroy {
  private readonly listeners = new Set<EventListener>();
  /** Missing sequence → when it was first missed, in ms. */
  private readonly gaps = new Map<number, number>();
  private position: number | null = null;
  private timer: NodeJS.Timeout | undefined;
  private polling: Promise<void> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly clock: SystemClock,
    private readonly log: Log,
  ) {}

  /** Tells the listener of everything from now on; returns how to stop. The first starts the tail. */
  async listen(listener: EventListener): Promise<() => void> {
    if (this.listeners.size === 0) await this.catchUp();
    this.listeners.add(listener);
    this.timer ??= this.startTimer();
    return () => this.leave(listener);
  }

  /** Looks once. Calls that overlap share one look. */
  poll(): Promise<void> {
    this.polling ??= this.look().finally(() => {
      this.polling = undefined;
    });
    return this.polling;
  }

  /** Everything up to this sequence has been seen or will never be: where a console may go on from. */
  settled(): number {
    const first = Math.min(...this.gaps.keys());
    return Number.isFinite(first) ? first - 1 : (this.position ?? 0);
  }

  onModuleDestroy(): void {
    this.listeners.clear();
    this.stopTimer();
  }

  /** Nobody listened: what passed meanwhile is nobody's news, but a row still being written is. */
  private async catchUp(): Promise<void> {
    const newest = await this.store.newest();
    this.position = Math.max(this.position ?? 0, newest - LOOK_BACK);
    await this.poll();
  }

  private async look(): Promise<void> {
    this.position ??= Math.max(0, (await this.store.newest()) - LOOK_BACK);
    this.dropOldGaps();
    const events = await this.store.after(this.position, [...this.gaps.keys()], AT_ONCE);
    for (const { sequence } of events) this.note(sequence);
    if (events.length === 0) return;
    for (const listener of this.listeners) listener(events);
  }

  private note(sequence: number): void {
    this.gaps.delete(sequence);
    const known = this.position ?? 0;
    if (sequence <= known) return;
    const now = this.clock.now().getTime();
    for (let skipped = known + 1; skipped < sequence; skipped += 1) this.gaps.set(skipped, now);
    this.position = sequence;
  }

  private dropOldGaps(): void {
    const oldest = this.clock.now().getTime() - GAP_MS;
    for (const [sequence, since] of this.gaps) if (since < oldest) this.gaps.delete(sequence);
  }

  private startTimer(): NodeJS.Timeout {
    const timer = setInterval(() => {
      this.poll().catch((error: unknown) => this.log.failure('event tail', error));
    }, POLL_MS);
    return timer.unref();
  }

  private leave(listener: EventListener): void {
    this.listeners.delete(listener);
    if (this.listeners.size === 0) this.stopTimer();
  }

  private stopTimer(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
