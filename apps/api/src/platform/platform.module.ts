import { Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { Clock, SystemClock } from './clock.js';
import { Env } from './config/env.js';
import { Sealer } from './crypto.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { DemoClock } from './demo/demo-clock.js';
import { DemoController } from './demo/demo.controller.js';
import { Idempotency } from './http/idempotency.js';
import { EventLog } from './live/event-log.js';
import { EventStore } from './live/event.store.js';
import { EventTail } from './live/event-tail.js';
import { Log } from './logging/log.js';
import { Metrics } from './ops/metrics.js';
import { DemoMode, PackPolicy, WechatSettings } from './settings.js';

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
      EventLog,
      EventStore,
      EventTail,
      Idempotency,
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

function sealerOf(env: Env): Sealer {
  const keys = env.FIELD_KEYS.split(',').map((each): [string, Buffer] => {
    const [name = '', hex = ''] = each.split(':');
    return [name, Buffer.from(hex, 'hex')];
  });
  return new Sealer(keys, Buffer.from(env.LOOKUP_SECRET, 'hex'));
}

function wechatOf(env: Env): WechatSettings {
  return new WechatSettings(env.WECHAT_APPID, env.WECHAT_SECRET, env.WECHAT_BASE_URL, env.WECHAT_ENV_VERSION);
}
