import type { Item } from '@suian/domain/questionnaire/questionnaire';

/** 服药依从性 1规律 2间断 3不服药, as the official forms code it. */
export function medicineItem(what: string): Item {
  return {
    linkId: 'medicine',
    type: 'choice',
    text: `最近，${what}吃得怎么样？`,
    shortText: `${what}吃得怎样？`,
    noun: '用药',
    hint: '漏了也没关系，照实选就好。',
    required: true,
    choices: [
      { code: 'regular', label: '按时按量吃' },
      { code: 'irregular', label: '有时漏掉', note: '忘了，或者少吃了' },
      { code: 'stopped', label: '没有吃', note: '吃完了、停了，或者不想吃' },
      { code: 'not-prescribed', label: '医生没有开药' },
    ],
  };
}

/** 药物不良反应 1无 2有. */
export const sideEffectItem: Item = {
  linkId: 'side-effect',
  type: 'choice',
  text: '吃药以后，有没有觉得不舒服？',
  shortText: '吃药后不舒服吗？',
  noun: '吃药后',
  required: true,
  choices: [
    { code: 'none', label: '没有' },
    { code: 'yes', label: '有，不舒服', note: '咳嗽、脚肿、出疹、心慌、胃里难受都算' },
  ],
  showWhen: [{ item: 'medicine', anyOf: ['regular', 'irregular'] }],
};

/** 心理调整 1良好 2一般 3差. */
export const moodItem: Item = {
  linkId: 'mood',
  type: 'choice',
  text: '最近心情怎么样？',
  shortText: '心情怎么样？',
  required: true,
  choices: [
    { code: 'good', label: '挺好' },
    { code: 'fair', label: '一般' },
    { code: 'poor', label: '不太好', note: '烦、闷、睡不着' },
  ],
};

/** 运动, 次/周. */
export const exerciseItem: Item = {
  linkId: 'exercise',
  type: 'choice',
  text: '一星期活动几次？',
  shortText: '一星期活动几次？',
  noun: '活动',
  hint: '走路、打拳、跳舞，每次半个小时左右，才算一次。',
  required: true,
  choices: [
    { code: 'most-days', label: '5 次以上' },
    { code: 'some-days', label: '1 到 4 次' },
    { code: 'none', label: '基本不动' },
  ],
};

/** 日吸烟量, 支. */
export const smokingItem: Item = {
  linkId: 'smoking',
  type: 'number',
  text: '现在一天抽几支烟？',
  shortText: '一天抽几支烟？',
  noun: '抽烟',
  hint: '不抽就填 0。',
  required: true,
  min: 0,
  max: 100,
  unit: '支',
  decimals: 0,
};

/** 日饮酒量, 两. */
export const drinkingItem: Item = {
  linkId: 'drinking',
  type: 'number',
  text: '现在一天喝几两白酒？',
  shortText: '一天喝几两白酒？',
  noun: '喝酒',
  hint: '不喝填 0。啤酒 10 两、红酒 4 两、黄酒 5 两，各算白酒 1 两。',
  required: true,
  min: 0,
  max: 50,
  unit: '两',
  decimals: 1,
};

export const noteItem: Item = {
  linkId: 'note',
  type: 'text',
  text: '还有什么想告诉我们？',
  shortText: '还想说什么？',
  hint: '没有可以不写。',
  required: false,
  maxLength: 300,
};
