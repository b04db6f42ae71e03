import { startWechatSim, type WechatSim, type WechatSimOptions } from '../src/start.js';

export const APP = { appid: 'wx-first', secret: 'first-secret' };
export const OTHER_APP = { appid: 'wx-second', secret: 'second-secret' };

const NOON_IN_BEIJING = Date.parse('2026-11-21T04:00:00Z');

export interface Answer {
  status: number;
  type: string;
  // Tests read the fields they expect; a missing one fails the assertion.
  body: Record<string, unknown>;
  bytes: Uint8Array;
}

/** A simulator with a clock in the test's hand, reached over real HTTP. */
export class Desk {
  private elapsed = 0;
  private sim: WechatSim | null = null;

  readonly now = (): number => NOON_IN_BEIJING + this.elapsed;

  async open(options: Partial<WechatSimOptions> = {}): Promise<void> {
    this.sim = await startWechatSim({ apps: [APP, OTHER_APP], now: this.now, ...options });
  }

  async close(): Promise<void> {
    await this.sim?.close();
    this.sim = null;
  }

  passSeconds(seconds: number): void {
    this.elapsed += seconds * 1000;
  }

  get url(): string {
    return this.sim!.url;
  }

  async ask(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, body: readObject(bytes), bytes };
  }

  async stableToken(fields: Record<string, unknown> = {}): Promise<Answer> {
    return this.ask('POST', '/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      ...APP,
      ...fields,
    });
  }

  async token(fields: Record<string, unknown> = {}): Promise<string> {
    return String((await this.stableToken(fields)).body.access_token);
  }

  async login(phone: number, appid = APP.appid): Promise<string> {
    return String((await this.ask('POST', `/sim/api/phones/${phone}/login`, { appid })).body.code);
  }

  async session(code: string, fields: Record<string, string> = {}): Promise<Answer> {
    const query = new URLSearchParams({ ...APP, js_code: code, grant_type: 'authorization_code', ...fields });
    return this.ask('GET', `/sns/jscode2session?${query.toString()}`);
  }

  async makeCode(body: unknown, token?: string): Promise<Answer> {
    const accessToken = token ?? (await this.token());
    return this.ask('POST', `/wxa/getwxacodeunlimit?access_token=${accessToken}`, body);
  }
}

function readObject(bytes: Uint8Array): Record<string, unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
