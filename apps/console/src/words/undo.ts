import type { AlertPage } from '@suian/contracts/alerts';

type UndoneAct = NonNullable<AlertPage['undo']>['act'] | 'tier';

const DONE: Record<UndoneAct, (name: string) => string> = {
  claim: (name) => `已撤回：${name} 又没人接手了`,
  release: (name) => `已撤回：${name} 还在您手里`,
  dispose: (name) => `已撤回：${name} 又在列表里，您写的还在`,
  tier: (name) => `已撤回：${name} 的分级建议又待定了`,
};

/** Taking the last act back within 8 seconds. */
export const undoWords = {
  press: '撤回',
  place: '刚才做的',
  seconds: (count: number) => `${count} 秒`,
  done: DONE,
  late: '过了 8 秒，撤不回了。要改就再记一条',
} as const;
