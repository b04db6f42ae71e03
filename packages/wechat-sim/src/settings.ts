import type { SimApp } from './context.js';
import type { WechatSimOptions } from './start.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads SIM_PORT, SIM_FILE, SIM_APPS (appid:secret,…) and SIM_PUBLIC_URL. Throws when one cannot be meant. */
export function settingsOf(environment: Environment): WechatSimOptions {
  return {
    port: readPort(environment.SIM_PORT),
    file: environment.SIM_FILE || undefined,
    apps: readApps(environment.SIM_APPS),
    publicBaseUrl: environment.SIM_PUBLIC_URL || undefined,
  };
}

function readPort(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('SIM_PORT is not a port');
  return port;
}

function readApps(text: string | undefined): SimApp[] {
  const apps = (text ?? '').split(',').filter((entry) => entry.trim() !== '');
  if (apps.length === 0) throw new Error('SIM_APPS is empty; write appid:secret,appid:secret');
  return apps.map((entry) => {
    const [appid = '', secret = ''] = entry.trim().split(':');
    if (appid === '' || secret === '') throw new Error('SIM_APPS has an entry that is not appid:secret');
    return { appid, secret };
  });
}
