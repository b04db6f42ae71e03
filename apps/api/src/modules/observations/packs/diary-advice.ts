import type { AdviceText } from '@suian/domain/triage/concern-rule';

/** What the patient reads at once. Bring a new `DIARY_ADVICE_VERSION` with every change. */
export const DIARY_ADVICE_VERSION = 'diary-2026-11';

export const DIARY_CONCERNS: Readonly<Record<string, string>> = {
  'blood-pressure': '血压',
  glucose: '血糖',
  temperature: '体温',
  oxygen: '血氧',
  pulse: '心率',
  weight: '体重',
  pain: '疼痛',
};

const CALL_EMERGENCY = { action: '不舒服加重就打 120', note: '胸口痛、喘不上气、说话不清、看不清，别等' };

export const diaryAdvice: readonly AdviceText[] = [
  {
    key: 'pressure-now',
    title: '血压太高了，请现在就处理',
    steps: [
      { action: '坐下，别走动', note: '不要自己加药' },
      { action: '头痛得厉害、胸口痛、说话不清，打 120', note: '一样也算，别等' },
      { action: '没有这些，现在打病房', note: '没人接就去急诊，带上正在吃的药' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'sugar-low-now',
    title: '血糖太低了，请现在就处理',
    steps: [
      { action: '清醒能咽，就吃糖', note: '糖水、果汁、糖块，15 克左右' },
      { action: '15 分钟后再量一次', note: '还低就再吃一次' },
      { action: '发蒙、叫不醒，打 120', note: '不要硬喂东西' },
    ],
    primaryCall: '120',
  },
  {
    key: 'sugar-high-now',
    title: '血糖太高了，请现在就联系我们',
    steps: [
      { action: '现在打病房', note: '没人接就去急诊' },
      { action: '多喝白水', note: '不要自己加药、加胰岛素' },
      { action: '想吐、喘得深、发蒙，打 120', note: '嘴里有烂苹果味也算' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'oxygen-now',
    title: '血氧太低了，请现在就处理',
    steps: [
      { action: '坐起来，松开衣领', note: '手凉就搓热，换个手指再夹' },
      { action: '打 120', note: '说“血氧不到 90”' },
      { action: '家里有氧气就吸上', note: '叫家人过来陪着' },
    ],
    primaryCall: '120',
  },
  {
    key: 'fever-operated-now',
    title: '术后发烧，请现在就联系我们',
    steps: [
      { action: '现在就打病房', note: '说“刚做完手术，发烧”' },
      { action: '看看伤口', note: '有没有红、肿、流脓、裂开' },
      { action: '准备去医院', note: '带上出院小结；人发抖、发蒙，就打 120' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'fever-now',
    title: '烧得太高了，请现在就联系我们',
    steps: [
      { action: '现在打病房', note: '没人接就去急诊' },
      { action: '多喝水，少盖一点', note: '退烧药按医生说的量吃' },
      { action: '发抖、发蒙、抽动，打 120', note: '别等' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'pressure-high',
    title: '血压比该有的高，护士会看',
    steps: [
      { action: '坐着歇 5 分钟再量', note: '别说话，胳膊和心口一样高' },
      { action: '按医生开的药吃', note: '不要自己加量' },
      CALL_EMERGENCY,
    ],
    primaryCall: 'ward',
  },
  {
    key: 'pressure-low',
    title: '血压偏低，护士会看',
    steps: [
      { action: '坐下或躺下', note: '起身慢一点，先坐一会儿' },
      { action: '先别自己停药', note: '护士会和医生商量' },
      { action: '眼前发黑、出冷汗、站不住，打 120', note: '别一个人走动' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'sugar-high',
    title: '血糖偏高，护士会看',
    steps: [
      { action: '喝点白水，歇一歇', note: '下一餐少吃主食和甜的' },
      { action: '按医生开的药用', note: '不要自己加量' },
      { action: '到了 16.7，打病房', note: '没人接就去急诊' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'fever',
    title: '有些发烧，护士会看',
    steps: [
      { action: '多喝水，歇着', note: '4 小时后再量一次' },
      { action: '记下还有哪里不舒服', note: '咳嗽、伤口、小便都算' },
      { action: '到了 38.5 ℃，打病房', note: '没人接就去急诊' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'cold',
    title: '体温偏低，护士会看',
    steps: [
      { action: '盖暖一点，再量一次', note: '腋下擦干，夹满 5 分钟' },
      { action: '喝点温水', note: '不要用热水袋直接捂' },
      { action: '发抖不停、犯困、发蒙，打 120', note: '别等' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'oxygen-low',
    title: '血氧偏低，护士会看',
    steps: [
      { action: '坐直歇 5 分钟再量', note: '手要暖，别涂指甲油' },
      { action: '看看喘不喘', note: '坐着也喘，打 120' },
      { action: '低于 90，打 120', note: '别等' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'pulse',
    title: '心率和该有的不一样，护士会看',
    steps: [
      { action: '坐着歇 10 分钟再数', note: '别喝茶、咖啡，别抽烟' },
      { action: '按医生开的药吃', note: '不要自己停药、加药' },
      { action: '胸口痛、眼前发黑、喘不上气，打 120', note: '别等' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'weight',
    title: '体重变得快，护士会看',
    steps: [
      { action: '明早空腹再称一次', note: '上完厕所，穿得一样多' },
      { action: '看看脚和小腿', note: '按一下有没有坑' },
      { action: '躺不平、喘不上气，打 120', note: '别等' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'pain',
    title: '痛成这样，不用硬忍',
    steps: [
      { action: '按医生开的量吃止痛药', note: '不要自己加量，不要几种一起吃' },
      { action: '换个舒服的姿势', note: '歇一会儿' },
      { action: '越来越痛就打病房', note: '突然痛得厉害，也请打' },
    ],
    primaryCall: 'ward',
  },
];
