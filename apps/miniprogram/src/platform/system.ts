import Taro from '@tarojs/taro';
import { isBrowser } from './browser-phone.js';

/** WeChat hands a file to a chat; a browser saves it. */
export function handsToChat(): boolean {
  return !isBrowser;
}

/** WeChat's own text size where 17 is standard; null where the platform does not say. */
export function systemFontSize(): number | null {
  if (isBrowser) return null;
  // Newer than Taro's types.
  const told = Taro.getAppBaseInfo() as object as { fontSizeSetting?: number };
  return told.fontSizeSetting ?? null;
}

/** A short shake that says the time is over. Some phones cannot; the words on the screen say it too. */
export async function shake(): Promise<void> {
  await Taro.vibrateLong().catch(() => undefined);
}
