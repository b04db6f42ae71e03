import Taro from '@tarojs/taro';
import { isBrowser } from './browser-phone.js';

/** A file on this phone that its owner may hand on. */
export interface OwnFile {
  name: string;
  /** Where WeChat keeps it, or the text itself for the browser's download. */
  place: string;
}

/** Writes a text file. @throws where the phone has no room. */
export async function keepFile(name: string, text: string): Promise<OwnFile> {
  if (isBrowser) return { name, place: text };
  const place = `${Taro.env.USER_DATA_PATH}/${name}`;
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath: place,
      data: text,
      encoding: 'utf8',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
  return { name, place };
}

/**
 * Hands the file to its owner: into a chat he chooses, or as the browser's download. Call it first in the press:
 * WeChat opens its chats only within a tap. False: neither was possible here. Choosing no chat is no failure.
 */
export async function handOut({ name, place }: OwnFile): Promise<boolean> {
  if (isBrowser) {
    download(name, place);
    return true;
  }
  try {
    await Taro.shareFileMessage({ filePath: place, fileName: name });
    return true;
  } catch (failure) {
    const { errMsg = '' } = (failure ?? {}) as { errMsg?: string };
    if (/cancel/i.test(errMsg)) return true;
    return openInstead(place);
  }
}

/** Nothing personal stays behind unsealed once the page is left. */
export function dropFile({ place }: OwnFile): void {
  if (isBrowser) return;
  Taro.getFileSystemManager().unlink({ filePath: place, fail: () => undefined });
}

/** Where a WeChat cannot share files (on a computer, or an old one), its viewer has a menu that can. */
async function openInstead(place: string): Promise<boolean> {
  try {
    await Taro.openDocument({ filePath: place, showMenu: true });
    return true;
  } catch {
    return false;
  }
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
