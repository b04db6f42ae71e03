import type { AdviceText } from '@suian/domain/triage/concern-rule';

/** What the patient reads at once, before anybody has looked. Bring a new `adviceVersion` with every change. */
export const woundAndPainAdvice: readonly AdviceText[] = [
  {
    key: 'clot-now',
    title: '请现在就处理',
    steps: [
      { action: '坐下或躺好', note: '不要走动，不要揉小腿' },
      { action: '打 120', note: '说“刚做完手术，现在喘、胸口痛，或腿肿”，有哪样说哪样' },
      { action: '叫家人过来', note: '带上出院小结和正在吃的药' },
    ],
    primaryCall: '120',
  },
  {
    key: 'wound-now',
    title: '请现在就联系我们',
    steps: [
      { action: '现在就打电话', note: '按下面的按钮，说“刚做完手术，伤口或体温不对”' },
      { action: '盖好伤口，别碰水', note: '用干净纱布盖住，不要挤，不要自己上药' },
      { action: '准备去医院', note: '带上出院小结；人发抖、发蒙，就打 120' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'wound-today',
    title: '护士会看您的伤口情况',
    steps: [
      { action: '保持伤口干净、干燥', note: '敷料湿了就换一块干净的' },
      { action: '4 小时后再量一次体温', note: '到了 38.5 ℃，打病房，没人接就去急诊' },
      { action: '拍张伤口照片留着', note: '护士打来时好对着说' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'wound-look',
    title: '看不清没关系，护士帮您看',
    steps: [
      { action: '先别揭敷料', note: '保持干净、干燥' },
      { action: '请家人帮着看一眼', note: '有没有渗、脓、裂开，红肿变没变大' },
      { action: '看到变化就打病房', note: '不用等下一次随访' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'measure-now',
    title: '请现在量一次体温',
    steps: [
      { action: '夹腋下 5 分钟', note: '擦干汗，坐着别动' },
      { action: '把度数记下来', note: '护士会问您' },
      { action: '到了 38.5 ℃，打病房', note: '没人接就去急诊；没有体温计，请家人买一支' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'pain-today',
    title: '痛成这样，不用硬忍',
    steps: [
      { action: '按医生开的量吃止痛药', note: '不要自己加量，不要几种一起吃' },
      { action: '换个舒服的姿势', note: '垫高做手术的地方，歇一会儿' },
      { action: '越来越痛就打病房', note: '突然痛得厉害，也请打' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'pain-look',
    title: '药不太管用，我们记下了',
    steps: [
      { action: '先按原来的量吃', note: '不要自己加量' },
      { action: '记下什么时候最痛', note: '走路时，还是躺着时' },
      { action: '痛到 7 分以上，打病房', note: '不用等下一次随访' },
    ],
    primaryCall: 'ward',
  },
  {
    key: 'clot-watch',
    title: '护士会再问问您',
    steps: [
      { action: '坐着歇 10 分钟再看', note: '不要揉小腿' },
      { action: '两条腿比一比', note: '粗细、颜色、摸着烫不烫' },
      { action: '喘、胸口痛，或腿越来越肿，打 120', note: '别等护士的电话' },
    ],
    primaryCall: 'ward',
  },
];
