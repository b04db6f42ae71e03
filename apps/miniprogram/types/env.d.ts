/// <reference types="@tarojs/taro" />

declare module '*.scss';

declare namespace NodeJS {
  /** Replaced by the build; see config/index.ts. */
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
    SUIAN_API_BASE: string;
    SUIAN_WECHAT_APPID: string;
  }
}
