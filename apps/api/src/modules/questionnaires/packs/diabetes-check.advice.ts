import type { AdviceText } from '@suian/domain/triage/concern-rule';
import { medicineAdvice } from './chronic-advice.js';

/** What the patient reads at once, before anybody has looked. Bring a new `adviceVersion` with every change. */
export const diabetesCheckAdvice: readonly AdviceText[] = [
  {
    key: 'emergency-now',
    title: '请现在就处理',
    steps: [
      { action: '打 120', note: '说“有糖尿病”，再说哪里不舒服' },
      { action: '能量就量一次血糖', note: '量不了也别耽误打电话' },
      { action: '叫家人过来', note: '人发蒙时不要喂水喂饭；带上正在用的药' },
    ],
    primaryCall: '120',
  },
  {
    key: 'sugar-low-now',
    title: '血糖太低了，请现在就吃糖',
    steps: [
      { action: '马上喝半杯糖水', note: '或者吃 3 块糖、喝果汁；人叫不应就别喂，打 120' },
      { action: '15 分钟后再量一次', note: '还低就再吃一次糖' },
      { action: '给病房打电话', note: '按下面的按钮，说“血糖低”，再说是多少' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'perhaps-low-now',
    title: '可能是血糖低，请现在量一次',
    steps: [
      { action: '现在就量血糖', note: '没有血糖仪，就先喝半杯糖水' },
      { action: '低于 4，马上吃糖', note: '3 块糖或半杯糖水，15 分钟后再量' },
      { action: '给病房打电话', note: '不见好、人发蒙，打 120' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'sugar-high-now',
    title: '血糖可能太高，请现在联系我们',
    steps: [
      { action: '现在就打电话', note: '按下面的按钮，说血糖多少、哪里不舒服' },
      { action: '多喝白开水', note: '先别吃甜的，药不要自己加' },
      { action: '恶心、肚子痛、人发蒙，打 120', note: '别等我们回电话' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'measure-now',
    title: '请现在量一次血糖',
    steps: [
      { action: '洗手擦干，量一次', note: '把数记下来，护士会问您' },
      { action: '低于 4 就吃糖', note: '3 块糖或半杯糖水，15 分钟后再量' },
      { action: '到了 16.7，或不到 4，打病房', note: '没人接就去急诊' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'measure-again',
    title: '护士会再问问您',
    steps: [
      { action: '过一会儿再量一次血糖', note: '把两次的数都记下来' },
      { action: '药照常用，不要自己加', note: '水可以多喝一点' },
      { action: '恶心、肚子痛、人发蒙，打 120', note: '别等护士的电话' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'low-sugar-today',
    title: '血糖低过，我们记下了',
    steps: [
      { action: '身上带几块糖', note: '手抖、出冷汗时马上吃' },
      { action: '按时吃饭', note: '打了针、吃了药，就别空着肚子' },
      { action: '记下是什么时候', note: '饭前、夜里，还是活动以后，护士会问' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'look-at-feet',
    title: '这些我们记下了，护士会看',
    steps: [
      { action: '看看手脚有没有破', note: '脚底也看一看，请家人帮忙' },
      { action: '破了别自己挑、别泡脚', note: '用干净纱布盖住' },
      { action: '红肿、流脓、发烧，打病房', note: '突然看不清，打 120' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'sugar-look',
    title: '血糖偏高，我们记下了',
    steps: [
      { action: '药照常用', note: '不要自己加，也不要自己停' },
      { action: '主食少一口，饭后走一走', note: '走得身上发热就行' },
      { action: '这几天早上空腹量一量', note: '到了 16.7，打病房' },
    ],
    primaryCall: 'ward',
  },
  ...medicineAdvice,
];
