import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from './platform/clock.js';
import { DemoClock } from './platform/demo/demo-clock.js';
import { JobLoop } from './platform/jobs/job-loop.js';
import { Log } from './platform/logging/log.js';

/** From here on this process does background work. */
export async function startWorking(app: INestApplicationContext): Promise<void> {
  followDemoClock(app);
  await app.get(JobLoop).start();
}

/** The demo's clock may be moved through another process. */
export function followDemoClock(app: INestApplicationContext): void {
  const clock = app.get(Clock);
  if (clock instanceof DemoClock) clock.follow((error) => app.get(Log).failure('demo clock', error));
}
