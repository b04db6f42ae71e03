import path from 'node:path';

/** WeChat reads these aloud; Taro's own list of a view's attributes leaves them out. */
export const SPOKEN = {
  'aria-role': "''",
  'aria-label': "''",
  'aria-checked': '',
  'aria-disabled': '',
};

interface Platform {
  platform: string;
  runtimePath: string | string[];
  template: { mergeComponents(ctx: unknown, patch: object): void };
}
interface Context {
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void;
}

// framework file: a Taro plugin. Template and runtime number a view's attributes alike, so both must be told.
export default (ctx: Context) =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(ctx, { View: SPOKEN, Input: SPOKEN, Textarea: SPOKEN });
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'name-controls-runtime.ts')].flat();
    },
  });
