import Taro from '@tarojs/taro';
import { isBrowser, storagePrefix } from './browser-phone.js';

/**
 * WeChat keeps this part encrypted (Taro's types do not know the word yet, so it is spread in);
 * a browser has no such thing, and only ever plays the demo.
 */
const sealed: object = isBrowser ? {} : { encrypt: true };

/** What was kept under the key, or null: nothing there, or no longer readable. */
export async function read<T>(key: string): Promise<T | null> {
  try {
    const { data } = await Taro.getStorage<string>({ key: storagePrefix() + key, ...sealed });
    return JSON.parse(data) as T;
  } catch {
    return null;
  }
}

/** @throws where the phone refuses (storage full): whoever promised “已存好” must know. */
export async function write(key: string, value: unknown): Promise<void> {
  await Taro.setStorage({ key: storagePrefix() + key, data: JSON.stringify(value), ...sealed });
}

export async function remove(key: string): Promise<void> {
  await Taro.removeStorage({ key: storagePrefix() + key });
}

/** A setting that is nobody's secret and is needed before the first paint. */
export function readPreference(key: string): string | null {
  const kept: unknown = Taro.getStorageSync(`${storagePrefix()}preference:${key}`);
  return typeof kept === 'string' && kept !== '' ? kept : null;
}

export function writePreference(key: string, value: string): void {
  Taro.setStorageSync(`${storagePrefix()}preference:${key}`, value);
}
