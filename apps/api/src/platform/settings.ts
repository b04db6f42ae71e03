/** What a room needs to know of the environment, and no more: rooms do not see Env. */
export class WechatSettings {
  constructor(
    readonly appid: string,
    readonly secret: string,
    readonly baseUrl: string,
    readonly envVersion: 'release' | 'trial' | 'develop',
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
