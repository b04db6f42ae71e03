import Taro from '@tarojs/taro';
import { WORDS } from '../words.js';
import { askOnPhone, isBrowser, isCutOff, loginCode, onCutOffChange } from './browser-phone.js';
import { NetworkError } from './network-error.js';

/**
 * A single-use code the API changes for this phone's openid.
 * @throws NetworkError where WeChat cannot be reached.
 */
export async function login(): Promise<string> {
  try {
    if (!isBrowser) return (await Taro.login()).code;
    if (isCutOff()) throw new NetworkError('cut off');
    return await loginCode(process.env.SUIAN_WECHAT_APPID);
  } catch {
    throw new NetworkError('login failed');
  }
}

/** Opens the phone's dialler. A browser shows the number instead: the demo never dials. */
export async function call(number: string): Promise<void> {
  if (isBrowser) {
    await Taro.showModal({
      title: WORDS.call.title,
      content: number,
      showCancel: false,
      // The platform's green is too pale to read.
      confirmColor: '#0f6770',
      confirmText: WORDS.call.close,
    });
    return;
  }
  // Refusing the platform's own question rejects; that is an answer, not a failure.
  await Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
}

/** More ids than this are refused by older clients. */
const MOST_TEMPLATES = 3;
const LONGEST_POPUP_MS = 8_000;

/** Per template: accept, reject, ban or filter. */
export type GrantAnswers = Readonly<Record<string, string>>;

/**
 * WeChat's own question whether one message may be sent later. It opens only within a tap: call this first in the
 * press, or after the answer of a request made in it; any other wait loses the tap. Null: it could not be asked.
 */
export async function requestSubscribeMessage(templateIds: readonly string[]): Promise<GrantAnswers | null> {
  const tmplIds = templateIds.slice(0, MOST_TEMPLATES);
  try {
    if (isBrowser) return isCutOff() ? null : await askOnPhone(process.env.SUIAN_WECHAT_APPID, tmplIds);
    // `entityIds` belongs to another platform's variant of this call.
    const asked = { tmplIds } as Taro.requestSubscribeMessage.Option;
    return answersOf(await Taro.requestSubscribeMessage(asked), tmplIds);
  } catch (failure) {
    return hasSwitchedOff(failure) ? Object.fromEntries(tmplIds.map((id) => [id, 'reject'])) : null;
  }
}

/** WeChat's popup goes with the page it stands on, so the page waits for it, though not for ever. */
export async function beforeLeaving(asked: Promise<unknown>): Promise<void> {
  if (isBrowser) return;
  await new Promise<void>((resolve) => {
    const enough = setTimeout(resolve, LONGEST_POPUP_MS);
    void asked.finally(() => {
      clearTimeout(enough);
      resolve();
    });
  });
}

function answersOf(said: object, templateIds: readonly string[]): GrantAnswers {
  const answers = Object.entries(said) as [string, unknown][];
  return Object.fromEntries(
    answers.flatMap(([id, answer]) =>
      templateIds.includes(id) && typeof answer === 'string' ? [[id, answer]] : [],
    ),
  );
}

/** He turned all such messages off in WeChat: that is a refusal as well. */
function hasSwitchedOff(failure: unknown): boolean {
  return ((failure ?? {}) as { errCode?: number }).errCode === 20004;
}

export async function isOnline(): Promise<boolean> {
  if (isBrowser) return !isCutOff();
  const { networkType } = await Taro.getNetworkType();
  return networkType !== 'none';
}

/** Calls back with each change of the network; returns the way to stop. */
export function onNetworkChange(tell: (online: boolean) => void): () => void {
  if (isBrowser) return onCutOffChange(() => tell(!isCutOff()));
  const hear = ({ isConnected }: { isConnected: boolean }) => tell(isConnected);
  Taro.onNetworkStatusChange(hear);
  return () => Taro.offNetworkStatusChange(hear);
}
