import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import {
  DONE,
  JobHandlers,
  type Job,
  type JobHandler,
  type JobResult,
} from '../../../platform/jobs/job-handlers.js';
import { WardListLinesStore } from './persistence/ward-list-lines.store.js';
import { WardListStore } from './persistence/ward-list.store.js';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 30;
const SOON_MS = 1_000;

export function forgetAt(uploadedAt: Date): Date {
  return new Date(uploadedAt.getTime() + KEPT_DAYS * DAY_MS);
}

/** A month later what the file held is deleted; how many rows it had, and who brought it, stays. */
@Injectable()
export class ForgetWardList implements JobHandler, OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly lists: WardListStore,
    private readonly lines: WardListLinesStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register('ward-list.forget', this);
  }

  async run(tx: Tx, { ref }: Job): Promise<JobResult> {
    const list = await this.lists.findHeld(tx, ref);
    if (!list) return DONE;
    const now = this.clock.now();
    const isWorked = list.state === 'importing' || list.state === 'checking' || list.state === 'reading';
    if (isWorked) return { kind: 'again', at: new Date(now.getTime() + DAY_MS) };
    await this.lists.forgetContent(tx, ref, now);
    await this.lines.forgetBytes(tx, ref);
    const isEmpty = await this.lines.forget(tx, ref);
    return isEmpty ? DONE : { kind: 'again', at: new Date(now.getTime() + SOON_MS) };
  }
}
