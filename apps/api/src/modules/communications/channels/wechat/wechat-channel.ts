import { Injectable } from '@nestjs/common';
import { SystemClock } from '../../../../platform/clock.js';
import { WechatSettings } from '../../../../platform/settings.js';
import { outcomeOf, type SendOutcome } from '../../../../platform/wechat/send-outcome.js';
import { WechatApps } from '../../../../platform/wechat/wechat-apps.js';
import type { MessageFacts } from '../../message-kinds.js';
import { fillTemplate } from './fill-template.js';

export interface Letter {
  openid: string;
  /** Id of what it is about: a number nobody can read anything from. */
  ref: string;
  facts: MessageFacts;
  /** System time after which it may no longer be handed over: somebody else may have it by then. */
  handOverBy: Date;
}

/** Today's page. The number behind it says nothing about anybody; by it a receipt can be told from a repeat. */
const PAGE = 'pages/today/index';

/** Renders and sends; goes over the network, so never inside unit.run. */
@Injectable()
export class WechatChannel {
  constructor(
    private readonly apps: WechatApps,
    private readonly settings: WechatSettings,
    private readonly system: SystemClock,
  ) {}

  async send({ openid, ref, facts, handOverBy }: Letter): Promise<SendOutcome> {
    const { taskTemplate: templateId } = this.settings;
    const fields = templateId === null ? null : await this.fieldsOf(templateId, facts);
    if (templateId === null || fields === null) return { kind: 'refused', reason: 'wechat.template-unfit' };
    if ('kind' in fields) return fields;
    // A process that stood still for a minute must not send what another has given up as unknown.
    if (this.system.now() > handOverBy) return { kind: 'passing', reason: 'too-slow' };
    return this.apps.send({ openid, templateId, page: `${PAGE}?about=${ref}`, fields: fields.texts });
  }

  private async fieldsOf(
    templateId: string,
    facts: MessageFacts,
  ): Promise<{ texts: Record<string, string> } | SendOutcome | null> {
    try {
      const template = await this.apps.template(templateId);
      const texts = template && fillTemplate(template, facts);
      return texts && { texts };
    } catch (error) {
      return outcomeOf(error);
    }
  }
}
