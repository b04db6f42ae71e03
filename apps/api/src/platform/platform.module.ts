import { Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { Clock, SystemClock } from './clock.js';
import { Env } from './config/env.js';
import { sealerOf } from './config/sealer-of.js';
import { Sealer } from './crypto.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { DemoClock } from './demo/demo-clock.js';
import { DemoController } from './demo/demo.controller.js';
import { Idempotency } from './http/idempotency.js';
import { JobFigures } from './jobs/job-figures.js';
import { JobHandlers } from './jobs/job-handlers.js';
import { JobLoop } from './jobs/job-loop.js';
import { JobRunner } from './jobs/job-runner.js';
import { JobStore } from './jobs/job.store.js';
import { JobWakeUp, NoWakeUp } from './jobs/job-wake-up.js';
import { Jobs } from './jobs/jobs.js';
import { TimeWalk } from './jobs/time-walk.js';
import { EventLog } from './live/event-log.js';
import { EventStore } from './live/event.store.js';
import { EventTail } from './live/event-tail.js';
import { Log } from './logging/log.js';
import { MllpServers } from './mllp/mllp-servers.js';
import { Metrics } from './ops/metrics.js';
import { DemoMode, JobSettings, PackPolicy, WechatSettings } from './settings.js';

/** The real clocks, or a test's own. */
export interface Clocks {
  system: SystemClock;
  /** Left out: the demo's movable clock where SUIAN_DEMO=1, else the system's. */
  clock?: Clock;
}

/** Everything rooms get injected that knows no patient. */
@Module({})
export class PlatformModule {
  static forRoot(env: Env, clocks: Clocks, log: Log): DynamicModule {
    const providers: Provider[] = [
      { provide: Env, useValue: env },
      { provide: Log, useValue: log },
      { provide: SystemClock, useValue: clocks.system },
      { provide: Clock, inject: [UnitOfWork], useFactory: (unit: UnitOfWork) => clockOf(env, clocks, unit) },
      { provide: Sealer, useValue: sealerOf(env) },
      { provide: WechatSettings, useValue: wechatOf(env) },
      { provide: DemoMode, useValue: new DemoMode(env.SUIAN_DEMO) },
      { provide: PackPolicy, useValue: new PackPolicy(env.SUIAN_DEMO) },
      { provide: Metrics, useValue: new Metrics() },
      { provide: JobSettings, useValue: jobsOf(env) },
      { provide: JobWakeUp, useFactory: () => wakeUpOf(env, log) },
      JobFigures,
      JobHandlers,
      JobLoop,
      JobRunner,
      JobStore,
      Jobs,
      TimeWalk,
      EventLog,
      EventStore,
      EventTail,
      Idempotency,
      MllpServers,
    ];
    return {
      module: PlatformModule,
      global: true,
      providers,
      exports: providers,
      controllers: [DemoController],
    };
  }
}

async function clockOf(env: Env, { system, clock }: Clocks, unit: UnitOfWork): Promise<Clock> {
  if (clock) return clock;
  if (!env.SUIAN_DEMO) return system;
  const demo = new DemoClock(system, unit);
  await demo.startAt(new Date(system.now().getTime() - env.DEMO_START_DAYS_AGO * 86_400_000));
  await demo.reload();
  return demo;
}

/** The queue library is loaded only where there is a Redis. */
async function wakeUpOf({ REDIS_URL }: Env, log: Log): Promise<JobWakeUp> {
  if (!REDIS_URL) return new NoWakeUp();
  const { RedisWakeUp } = await import('./jobs/redis-wake-up.js');
  return new RedisWakeUp(REDIS_URL, log);
}

const POLL_MS = 500;
/** Where Redis rings, looking is only for what the ring missed. */
const POLL_WITH_BELL_MS = 5_000;

function jobsOf(env: Env): JobSettings {
  const pollMs = env.REDIS_URL ? POLL_WITH_BELL_MS : POLL_MS;
  return new JobSettings(
    env.JOB_LEASE_SECONDS * 1000,
    pollMs,
    env.DATABASE_URL === undefined,
    env.ROLE !== 'web',
  );
}

function wechatOf(env: Env): WechatSettings {
  return new WechatSettings(
    env.WECHAT_APPID,
    env.WECHAT_SECRET,
    env.WECHAT_BASE_URL,
    env.WECHAT_ENV_VERSION,
    env.WECHAT_TASK_TEMPLATE ?? null,
  );
}
