import { Injectable } from '@nestjs/common';
import { createWechatClient, type WechatClient } from '@suian/wechat/client';
import { WechatError, type WechatFailure } from '@suian/wechat/errors';
import type { MessageTemplate } from '@suian/wechat/message-templates';
import { createMemoryTokenCache } from '@suian/wechat/token-cache';
import type { ErrorCode } from '@suian/contracts/errors';
import { SystemClock } from '../clock.js';
import { AppError } from '../http/app-error.js';
import { WechatSettings } from '../settings.js';
import { outcomeOf, type SendOutcome } from './send-outcome.js';

export interface CodePicture {
  /** Decoded scene, at most 32 characters of WeChat's alphabet. */
  scene: string;
  /** Page of the mini-program, without a leading "/". */
  page: string;
}

export interface MessageToSend {
  openid: string;
  templateId: string;
  /** Page of the mini-program, without a leading "/". */
  page: string;
  /** Key of the template → text. */
  fields: Readonly<Record<string, string>>;
}

const PICTURE_WIDTH = 430;
/** Templates change by a person's hand, in WeChat's console. */
const TEMPLATES_KEPT_MS = 10 * 60_000;

const MINIPROGRAM_STATES = { release: 'formal', trial: 'trial', develop: 'developer' } as const;

const FAULTS: Partial<Record<WechatFailure, ErrorCode>> = {
  'bad-code': 'wechat.code-refused',
  'code-used': 'wechat.code-refused',
  'blocked-user': 'wechat.user-blocked',
};

/**
 * The one client, with its token cache, per mini-program. Calls go over the network: never inside unit.run.
 * Throws wechat.code-refused, wechat.user-blocked or wechat.unavailable.
 */
@Injectable()
export class WechatApps {
  private readonly tokens = createMemoryTokenCache();
  private readonly clients = new Map<string, WechatClient>();
  private templates: { until: number; all: MessageTemplate[] } | null = null;

  constructor(
    private readonly settings: WechatSettings,
    private readonly systemClock: SystemClock,
  ) {}

  get appid(): string {
    return this.settings.appid;
  }

  /** Whose wx.login code it is. The session key is not kept: nothing of WeChat's is decrypted here. */
  async openidOf(jsCode: string): Promise<string> {
    const { openid } = await told(this.client().codeToSession(jsCode));
    return openid;
  }

  /** A mini-program code as a data: URL. */
  async codePicture({ scene, page }: CodePicture): Promise<string> {
    const { envVersion } = this.settings;
    const request = { scene, page, envVersion, checkPath: false, width: PICTURE_WIDTH };
    const { image, contentType } = await told(this.client().unlimitedCode(request));
    return `data:${contentType};base64,${Buffer.from(image).toString('base64')}`;
  }

  /** One subscription message. Throws nothing that WeChat says. */
  async send(message: MessageToSend): Promise<SendOutcome> {
    const miniprogramState = MINIPROGRAM_STATES[this.settings.envVersion];
    try {
      const providerId = await this.client().subscribeSend({ ...message, miniprogramState, lang: 'zh_CN' });
      return { kind: 'accepted', providerId };
    } catch (error) {
      const outcome = outcomeOf(error);
      // The template may have been changed: the next message reads it anew.
      if (outcome.kind === 'refused') this.templates = null;
      return outcome;
    }
  }

  /** The app's own template of that id; asked of WeChat once in ten minutes. Throws a WechatError. */
  async template(id: string): Promise<MessageTemplate | null> {
    const now = this.systemClock.now().getTime();
    const isFresh = this.templates !== null && now < this.templates.until;
    const all = isFresh && this.templates ? this.templates.all : await this.client().messageTemplates();
    if (!isFresh) this.templates = { until: now + TEMPLATES_KEPT_MS, all };
    return all.find((each) => each.id === id) ?? null;
  }

  private client(): WechatClient {
    const { appid, secret, baseUrl } = this.settings;
    const known = this.clients.get(appid);
    if (known) return known;
    const now = () => this.systemClock.now().getTime();
    const client = createWechatClient({ appid, secret, baseUrl, tokens: this.tokens, now });
    this.clients.set(appid, client);
    return client;
  }
}

async function told<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof WechatError)) throw error;
    throw new AppError(FAULTS[error.what] ?? 'wechat.unavailable', { detail: error.message });
  }
}
