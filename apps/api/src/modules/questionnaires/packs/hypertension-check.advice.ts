import type { AdviceText } from '@suian/domain/triage/concern-rule';
import { medicineAdvice } from './chronic-advice.js';

/** What the patient reads at once, before anybody has looked. Bring a new `adviceVersion` with every change. */
export const hypertensionCheckAdvice: readonly AdviceText[] = [
  {
    key: 'emergency-now',
    title: '请现在就处理',
    steps: [
      { action: '坐下或半躺，别走动', note: '喘得厉害就坐着，脚放下来' },
      { action: '打 120', note: '说“有高血压”，再说哪里不舒服' },
      { action: '叫家人过来', note: '带上正在吃的药和出院小结' },
    ],
    primaryCall: '120',
  },
  {
    key: 'bleeding-now',
    title: '鼻血止不住，请现在处理',
    steps: [
      { action: '坐好，头稍往前低', note: '不要仰头' },
      { action: '捏住鼻翼 10 分钟', note: '用嘴呼吸，中间不松手' },
      { action: '还止不住，打 120', note: '说“有高血压，鼻子出血止不住”' },
    ],
    primaryCall: '120',
  },
  {
    key: 'pressure-now',
    title: '血压太高了，请现在联系我们',
    steps: [
      { action: '坐下歇着，别走动', note: '不要自己加药' },
      { action: '现在就打电话', note: '按下面的按钮，把两个数都说出来' },
      { action: '胸痛、喘、说话不清，打 120', note: '别等我们回电话' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'rest-and-measure',
    title: '护士会再问问您',
    steps: [
      { action: '坐下歇 5 分钟', note: '起身慢一点，扶着走' },
      { action: '量一次血压，记下来', note: '护士会问您' },
      { action: '越来越厉害就打病房', note: '胸痛、喘、说话不清，打 120' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'watch-numb',
    title: '手脚发麻，护士会再问您',
    steps: [
      { action: '看看是不是一边麻', note: '笑一笑，两只手都抬起来看看' },
      { action: '嘴歪、一边没劲、说话不清，打 120', note: '一刻也别等' },
      { action: '没有这些，就先歇着', note: '护士会打给您' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'pressure-look',
    title: '血压偏高，我们记下了',
    steps: [
      { action: '药照常吃', note: '不要自己加，也不要自己停' },
      { action: '这几天早晚各量一次', note: '坐着歇 5 分钟再量，记下来' },
      { action: '高压到 180，或低压到 110，打病房', note: '不用等下一次随访' },
    ],
    primaryCall: 'ward',
  },
  ...medicineAdvice,
];
