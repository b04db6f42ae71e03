import type { Metric } from '@suian/domain/diary/metric';

/** How patients and nurses call the metrics, their figures and the way they were measured. */
export const METRIC_WORDS: Readonly<Record<Metric, string>> = {
  'blood-pressure': '血压',
  glucose: '血糖',
  weight: '体重',
  temperature: '体温',
  pain: '疼痛',
  spo2: '血氧',
  pulse: '心率',
  note: '一句话',
};

export const PART_WORDS: Readonly<Record<string, string>> = {
  systolic: '高压',
  diastolic: '低压',
  pulse: '心率',
  glucose: '血糖',
  weight: '体重',
  temperature: '体温',
  pain: '疼痛',
  spo2: '血氧',
};

export const CONTEXT_WORDS: Readonly<Record<string, string>> = {
  fasting: '空腹',
  'before-meal': '餐前',
  'after-meal-2h': '餐后 2 小时',
  bedtime: '睡前',
  random: '随机',
  armpit: '腋下',
  mouth: '口腔',
  ear: '耳朵',
  forehead: '额头',
  left: '左胳膊',
  right: '右胳膊',
};

export const diaryWords = {
  title: (metric: Metric) => `日记：${METRIC_WORDS[metric]}`,
  how: '怎么量的',
} as const;
