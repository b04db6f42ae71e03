import type { AdviceText } from '@suian/domain/triage/concern-rule';

/** About medicine: the same words for every long illness. */
export const medicineAdvice: readonly AdviceText[] = [
  {
    key: 'medicine-today',
    title: '药停了，护士会联系您',
    steps: [
      { action: '先别自己补吃', note: '也不要一次多吃' },
      { action: '看看还有没有药', note: '没有了就告诉我们，帮您想办法' },
      { action: '人不舒服就打病房', note: '不用等护士的电话' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'medicine-look',
    title: '漏了药没关系，我们记下了',
    steps: [
      { action: '从下一顿起按时吃', note: '漏掉的不用补' },
      { action: '药放在看得见的地方', note: '饭桌上、牙刷旁边都行' },
      { action: '请家人提醒一声', note: '或者用手机定个闹钟' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'side-effect-look',
    title: '吃药不舒服，护士会问您',
    steps: [
      { action: '先不要自己停药', note: '也不要换药、减药' },
      { action: '记下什么时候不舒服', note: '吃药后多久，怎么个不舒服法' },
      { action: '脸肿、喘、出一身疹子，打 120', note: '别等护士的电话' },
    ],
    primaryCall: 'ward',
  },
];
