import Taro from '@tarojs/taro';
import { WORDS } from '../words.js';
import { isBrowser, isCutOff, loginCode, onCutOffChange } from './browser-phone.js';
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
