/** What a room needs to know of the environment, and no more: rooms do not see Env. */
export class WechatSettings {
  constructor(
    readonly appid: string,
    readonly secret: string,
    readonly baseUrl: string,
    readonly envVersion: 'release' | 'trial' | 'develop',
    /** One-time template of the reminder; null: nobody is reminded by WeChat. */
    readonly taskTemplate: string | null,
  ) {}
}

/** Outside the demo nothing unsigned can be published. */
export class PackPolicy {
  constructor(readonly mayPublishUnsigned: boolean) {}
}

/** Whether this is the demo: the console says so on every screen. */
export class DemoMode {
  constructor(readonly isDemo: boolean) {}
}

/** How background work is done by this process. */
export class JobSettings {
  constructor(
    /** How long a claim holds without a heartbeat. */
    readonly leaseMs: number,
    /** How often to look without being woken. */
    readonly pollMs: number,
    /** No other process can hold a claim: the embedded database. */
    readonly isAlone: boolean,
    /** False: another process does the work. */
    readonly worksHere: boolean,
  ) {}
}
