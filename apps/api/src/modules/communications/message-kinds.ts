import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** Every kind of message. The process refuses to start unless each has exactly one room that answers for it. */
export const MESSAGE_KINDS = [
  /** care-plans: a follow-up task can be filled in. `ref` is the task. */
  'task-due',
] as const;

export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Asked at the moment of sending: what was true when it was queued may be so no longer. */
export type StillWanted = { kind: 'send' } | { kind: 'later'; at: Date } | { kind: 'drop'; reason: string };

/** What a message may say. It stands on a lock screen: no name, no diagnosis, no operation, no symptom. */
export interface MessageFacts {
  subject: string;
  organizationName: string;
  /** Null: 待分科. */
  departmentName: string | null;
  until: Date;
  zone: string;
  hint: string;
}

/** The room that queues a kind answers for it; communications itself knows no plan. */
export interface MessageKindHandler {
  stillWanted(tx: Tx, ref: string, now: Date): Promise<StillWanted>;
  render(tx: Tx, ref: string, now: Date): Promise<MessageFacts>;
  /** For a supervisor's list, by ref; what is gone is left out. */
  titles(tx: Tx, refs: readonly string[]): Promise<Map<string, string>>;
}

/** Which room answers for which kind of message. */
@Injectable()
export class MessageKinds implements OnApplicationBootstrap {
  private readonly handlers = new Map<MessageKind, MessageKindHandler>();

  /** To be called in onModuleInit. Throws on a second handler for a kind. */
  register(kind: MessageKind, handler: MessageKindHandler): void {
    if (this.handlers.has(kind)) throw new Error(`message kind ${kind} has two handlers`);
    this.handlers.set(kind, handler);
  }

  of(kind: MessageKind): MessageKindHandler {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`message kind ${kind} has no handler`);
    return handler;
  }

  onApplicationBootstrap(): void {
    for (const kind of MESSAGE_KINDS) this.of(kind);
  }
}
