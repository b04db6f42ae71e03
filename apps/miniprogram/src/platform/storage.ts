import Taro from '@tarojs/taro';
import { isBrowser, storagePrefix } from './browser-phone.js';

/**
 * WeChat keeps this part encrypted (Taro's types do not know the word yet, so it is spread in);
 * a browser has no such thing, and only ever plays the demo.
 */
const sealed: object = isBrowser ? {} : { encrypt: true };

/** The phone could not say what is kept: that is not the same as nothing. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** WeChat and the browser say “data not found”, some old clients “data no found”. */
const NOT_FOUND = /data no(t)? found/i;

/**
 * What was kept under the key; null: nothing.
 * @throws UnreadableError where it could not be read, so that nobody takes it for empty and writes over it.
 */
export async function read<T>(key: string): Promise<T | null> {
  try {
    const { data } = await Taro.getStorage<string>({ key: storagePrefix() + key, ...sealed });
    return JSON.parse(data) as T;
  } catch (failure) {
    const { errMsg } = (failure ?? {}) as { errMsg?: string };
    if (errMsg !== undefined && NOT_FOUND.test(errMsg)) return null;
    throw new UnreadableError(key);
  }
}

/** The same where the server has it too, and a wrong “nothing” does no harm. */
export async function readCopy<T>(key: string): Promise<T | null> {
  return read<T>(key).catch(() => null);
}

/** @throws where the phone refuses (storage full): whoever promised “已存好” must know. */
export async function write(key: string, value: unknown): Promise<void> {
  await Taro.setStorage({ key: storagePrefix() + key, data: JSON.stringify(value), ...sealed });
}

export async function remove(key: string): Promise<void> {
  await Taro.removeStorage({ key: storagePrefix() + key });
}

/** Everything of this phone but its settings and the keys named. */
export async function removeAll(except: readonly string[]): Promise<void> {
  const prefix = storagePrefix();
  const { keys } = Taro.getStorageInfoSync();
  const own = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  const gone = own.filter((key) => !key.startsWith(PREFERENCE) && !except.includes(key));
  for (const key of gone) await remove(key).catch(() => undefined);
}

const PREFERENCE = 'preference:';

/** A setting that is nobody's secret and is needed before the first paint. */
export function readPreference(key: string): string | null {
  const kept: unknown = Taro.getStorageSync(storagePrefix() + PREFERENCE + key);
  return typeof kept === 'string' && kept !== '' ? kept : null;
}

export function removePreference(key: string): void {
  Taro.removeStorageSync(storagePrefix() + PREFERENCE + key);
}

export function writePreference(key: string, value: string): void {
  Taro.setStorageSync(storagePrefix() + PREFERENCE + key, value);
}
