import type { Device, WeappReply, WeappRequest } from './device.js';
import { systemCalls } from './fake-system.js';
import { fileCalls, subscriptionCalls } from './fake-tap-calls.js';
import type { PageStack } from './page-stack.js';
import { nextTurn, type TapContext } from './tap-context.js';
import type { Call, Options } from './wx-call.js';

export interface WxServices {
  device: Device;
  request: (request: WeappRequest) => Promise<WeappReply>;
  /** A js code, as `wx.login` gives. */
  login: () => Promise<string>;
  /** Counts as unfinished work until it settles. */
  track: <T>(work: Promise<T>) => Promise<T>;
  tap: TapContext;
  /** Makes the value one of the app's own realm. */
  clone: (value: unknown) => unknown;
}

/**
 * Ends a call the way WeChat does: by callbacks, later, never by the return value. `keepsTap`: its answer still
 * belongs to the tap it was made in.
 */
function answer(
  options: Options,
  services: WxServices,
  work: Promise<object | void>,
  keepsTap = false,
): void {
  const wasTap = keepsTap && services.tap.isLive;
  const ended = work.then(
    (result) => () => {
      const reply = services.clone({ errMsg: 'ok', ...result });
      options.success?.(reply);
      options.complete?.(reply);
    },
    (reason: unknown) => () => {
      const { message = 'fail', errCode } = (reason ?? {}) as { message?: string; errCode?: number };
      const refusal = services.clone({ errMsg: message, errCode }) as { errMsg: string };
      options.fail?.(refusal);
      options.complete?.(refusal);
    },
  );
  // In a turn of its own, when the tap it was called in is over.
  const told = ended.then(async (tell) => {
    await nextTurn();
    services.tap.answer(wasTap, tell);
  });
  void services.track(told);
}

/** The `wx` the app finds: what it may ask of WeChat and of the phone. */
export function fakeWx(services: WxServices, pages: PageStack): Record<string, unknown> {
  const call: Call =
    (work, keepsTap = false) =>
    (options = {}) =>
      answer(options, services, work(options), keepsTap);
  const { device } = services;
  return {
    ...navigation(pages, device, call),
    ...network(services, call),
    ...storage(device, call),
    ...dialogs(device, call),
    ...subscriptionCalls(services, call),
    ...fileCalls(services, call),
    ...systemCalls(device),
    nextTick: (run: () => void) => void Promise.resolve().then(run),
  };
}

function navigation(pages: PageStack, device: Device, call: Call) {
  return {
    navigateTo: call(async ({ url }) => pages.push(String(url))),
    redirectTo: call(async ({ url }) => pages.replace(String(url))),
    reLaunch: call(async ({ url }) => pages.restart(String(url))),
    navigateBack: call(async ({ delta }) => pages.back(delta === undefined ? 1 : Number(delta))),
    setNavigationBarTitle: call(async ({ title }) => void (device.title = String(title))),
  };
}

function network(services: WxServices, call: Call) {
  const { device } = services;
  const listeners = device.networkListeners;
  return {
    login: call(async () => {
      if (!device.isOnline) throw new Error('login:fail network');
      return { code: await services.login() };
    }),
    request: (options: Options) => {
      answer(options, services, exchange(services, options), true);
      return {
        abort: () => undefined,
        onHeadersReceived: () => undefined,
        offHeadersReceived: () => undefined,
      };
    },
    getNetworkType: call(async () => ({ networkType: device.isOnline ? 'wifi' : 'none' })),
    onNetworkStatusChange: (tell: (state: { isConnected: boolean; networkType: string }) => void) =>
      listeners.add(tell),
    offNetworkStatusChange: (tell?: (state: { isConnected: boolean; networkType: string }) => void) =>
      tell ? listeners.delete(tell) : listeners.clear(),
  };
}

async function exchange({ device, request }: WxServices, options: Options) {
  if (!device.isOnline) throw new Error('request:fail no network');
  const { url, method = 'GET', header, data } = options;
  const headers = Object.entries((header ?? {}) as Record<string, unknown>);
  const sent: WeappRequest = {
    method: String(method).toUpperCase(),
    url: String(url),
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), String(value)])),
    body: data === undefined || data === null ? null : typeof data === 'string' ? data : JSON.stringify(data),
  };
  device.requests.push(sent);
  const reply = await request(sent).catch(() => Promise.reject(new Error('request:fail')));
  // The network may go while the answer is on its way.
  if (!device.isOnline || device.losesReplies) throw new Error('request:fail interrupted');
  return { statusCode: reply.status, header: reply.headers, data: parsed(reply.body), cookies: [] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function storage(device: Device, call: Call) {
  const kept = device.storage;
  const named = ({ key, encrypt }: Options) => (encrypt === true ? `sealed:${String(key)}` : String(key));
  return {
    setStorage: call(async (options) => {
      if (device.isFull) throw new Error('setStorage:fail entry size limit reached');
      kept.set(named(options), JSON.stringify(options['data']));
    }),
    getStorage: call(async (options) => {
      if (device.unreadable.has(String(options['key']))) throw new Error('getStorage:fail internal error');
      const found = kept.get(named(options));
      if (found === undefined) throw new Error('getStorage:fail data not found');
      return { data: JSON.parse(found) as unknown };
    }),
    removeStorage: call(async ({ key }) => {
      kept.delete(String(key));
      kept.delete(`sealed:${String(key)}`);
    }),
    getStorageInfoSync: () => ({ keys: [...kept.keys()].map((key) => key.replace(/^sealed:/, '')) }),
    clearStorage: call(async () => kept.clear()),
    setStorageSync: (key: string, data: unknown) => void kept.set(key, JSON.stringify(data)),
    getStorageSync: (key: string) => {
      const found = kept.get(key);
      return found === undefined ? '' : (JSON.parse(found) as unknown);
    },
    removeStorageSync: (key: string) => void kept.delete(key),
  };
}

function dialogs(device: Device, call: Call) {
  const show = ({ title, content }: Options) =>
    void device.shown.push([title, content].filter((part) => part !== undefined && part !== '').join(' '));
  const nothing = call(async () => undefined);
  return {
    makePhoneCall: call(async ({ phoneNumber }) => void device.dialled.push(String(phoneNumber))),
    showModal: call(async (options) => {
      show(options);
      return { confirm: device.confirms, cancel: !device.confirms };
    }, true),
    showToast: call(async (options) => show(options)),
    hideToast: nothing,
    showLoading: nothing,
    hideLoading: nothing,
    stopPullDownRefresh: nothing,
    pageScrollTo: nothing,
    hideKeyboard: nothing,
  };
}
