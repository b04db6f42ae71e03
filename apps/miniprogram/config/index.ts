import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';

const SHARED = ['domain', 'contracts', 'api-client'];
const sourceOf = (name: string) => path.resolve(__dirname, '../../../packages', name, 'src');
const target = process.env.TARO_ENV ?? 'weapp';

// The API the compiled mini-program talks to. h5 is served by the API itself, so it uses its own origin.
const apiBase = process.env.SUIAN_API_BASE ?? '';
const appid = process.env.SUIAN_WECHAT_APPID ?? 'wxdemo0000000001';

interface Chain {
  merge(extra: object): void;
}
/** Our own TypeScript imports `./x.js`; webpack must look for `./x.ts` first. */
const findTypeScriptBehindJs = (chain: Chain) =>
  chain.merge({
    resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
    performance: { hints: false },
  });

const config: UserConfigExport<'webpack5'> = {
  projectName: 'suian',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  framework: 'react',
  plugins: [path.resolve(__dirname, 'name-controls.ts')],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: Object.fromEntries(SHARED.map((name) => [`@suian/${name}`, sourceOf(name)])),
  env: { SUIAN_API_BASE: JSON.stringify(apiBase), SUIAN_WECHAT_APPID: JSON.stringify(appid) },
  logger: { quiet: true, stats: false },
  mini: {
    compile: { include: SHARED.map(sourceOf) },
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform: { enable: true }, url: { enable: true, config: { limit: 1024 } } },
    webpackChain: findTypeScriptBehindJs,
  },
  h5: {
    compile: { include: SHARED.map(sourceOf) },
    publicPath: '/m/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss: {
      autoprefixer: { enable: true },
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 17, maxRootSize: 22 } },
    },
    webpackChain: findTypeScriptBehindJs,
  },
};

// framework file: Taro asks for a default export.
export default defineConfig(config);
