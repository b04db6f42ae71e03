import { WechatError, type WechatFailure } from '@suian/wechat/errors';

/**
 * What became of handing a message over. accepted: WeChat has it · refused: it never will · passing: surely not sent,
 * worth another try · unknown: it left us, and nobody knows.
 */
export type SendOutcome =
  { kind: 'accepted'; providerId: string } | { kind: 'refused' | 'passing' | 'unknown'; reason: string };

/** Another try would be refused in the same way. What is not here is tried again: an operator may have to act. */
const FINAL: ReadonlySet<WechatFailure> = new Set([
  'bad-openid',
  'bad-page',
  'bad-template',
  'banned',
  'content-refused',
  'no-grant',
]);

/** Throws what is no WechatError. */
export function outcomeOf(error: unknown): SendOutcome {
  if (!(error instanceof WechatError)) throw error;
  const { what } = error;
  const reason = `wechat.${what}`;
  if (what === 'no-receipt') return { kind: 'unknown', reason };
  return { kind: FINAL.has(what) ? 'refused' : 'passing', reason };
}
