import type { Device } from './device.js';

/** What the phone says about itself. */
export function systemCalls(device: Device) {
  const screen = {
    screenWidth: 375,
    screenHeight: 812,
    windowWidth: 375,
    windowHeight: 724,
    pixelRatio: 3,
    statusBarHeight: 44,
  };
  const about = {
    platform: 'ios',
    system: 'iOS 17.0',
    brand: 'iPhone',
    model: 'iPhone',
    language: 'zh_CN',
    SDKVersion: '3.8.0',
    version: '8.0.50',
  };
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: () => true,
    getSystemInfoSync: () => ({ ...screen, ...about, fontSizeSetting: device.fontSizeSetting }),
    getAppBaseInfo: () => ({ ...about, fontSizeSetting: device.fontSizeSetting }),
    getWindowInfo: () => ({
      ...screen,
      safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 },
    }),
    getDeviceInfo: () => about,
    getMenuButtonBoundingClientRect: () => ({
      top: 48,
      bottom: 80,
      left: 278,
      right: 365,
      width: 87,
      height: 32,
    }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wxtest', envVersion: 'develop', version: '' } }),
  };
}
