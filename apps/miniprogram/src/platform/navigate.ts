import Taro, { useDidHide, useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro';
import { useRef } from 'react';

const PATHS = {
  today: '/pages/today/index',
  matters: '/pages/matters/index',
  me: '/pages/me/index',
  bind: '/pages/bind/index',
  answer: '/packageFollowUp/pages/answer/index',
  advice: '/packageFollowUp/pages/advice/index',
  matter: '/packageFollowUp/pages/matter/index',
  consents: '/packageMe/pages/consents/index',
  lookers: '/packageMe/pages/lookers/index',
  export: '/packageMe/pages/export/index',
  unbind: '/packageMe/pages/unbind/index',
  diary: '/packageDiary/pages/diary/index',
  entry: '/packageDiary/pages/entry/index',
  trend: '/packageDiary/pages/trend/index',
} as const;

export type PageName = keyof typeof PATHS;
type Params = Readonly<Record<string, string>>;

function addressOf(page: PageName, params: Params): string {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return query.length > 0 ? `${PATHS[page]}?${query.join('&')}` : PATHS[page];
}

/** Over the present page; back returns here. */
export async function open(page: PageName, params: Params = {}): Promise<void> {
  await Taro.navigateTo({ url: addressOf(page, params) });
}

/** In place of the present page. */
export async function replace(page: PageName, params: Params = {}): Promise<void> {
  await Taro.redirectTo({ url: addressOf(page, params) });
}

/** To the page below; where this one is the first, to 我的. */
export async function goBack(): Promise<void> {
  await Taro.navigateBack().catch(() => restartAt('me'));
}

/** To one of the three main pages, or out of a finished flow: nothing lies behind it. */
export async function restartAt(page: PageName, params: Params = {}): Promise<void> {
  await Taro.reLaunch({ url: addressOf(page, params) });
}

/** The parameter as it was meant: WeChat hands over the `scene` of a code still encoded. */
export function usePageParam(name: string): string | null {
  const raw = useRouter().params[name];
  if (!raw) return null;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** The bar's title. Taro's browser bar takes markup, so brackets that would open some are left out. */
export async function setTitle(title: string): Promise<void> {
  await Taro.setNavigationBarTitle({ title: title.replace(/[<>]/g, '') });
}

/** Each time the page comes back into sight; not the first time, which its own loading serves. */
export function useShownAgain(act: () => void): void {
  const wasHidden = useRef(false);
  useDidHide(() => {
    wasHidden.current = true;
  });
  useDidShow(() => {
    if (!wasHidden.current) return;
    wasHidden.current = false;
    act();
  });
}

export const useHidden = useDidHide;
export const usePulledDown = usePullDownRefresh;

export function stopPullDown(): void {
  Taro.stopPullDownRefresh();
}
