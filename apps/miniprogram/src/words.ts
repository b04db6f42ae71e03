/** Every word on the patient's screens, in one place. */
export const WORDS = {
  titles: {
    today: '随安',
    matters: '进展',
    me: '我的',
    bind: '绑定随访',
    answer: '随访',
    advice: '您的回答',
    matter: '这件事的进展',
  },
  tabs: { today: '今天', matters: '进展', me: '我的' },
  unwell: { label: '我不舒服', note: '马上告诉病房' },
  readAloud: { start: '读给我听', stop: '正在读，点这里停' },
  consent: { required: '必需', optional: '可选' },
  pain: {
    untouched: '点一下',
    unsure: '说不准',
    unsureSaying: '让护士帮您看',
    less: '轻一点',
    more: '重一点',
    bands: {
      none: { word: '0 不痛', saying: '一点不痛' },
      mild: { word: '1–3 轻', saying: '轻，不碍事' },
      moderate: { word: '4–6 中等', saying: '中等，还能忍' },
      severe: { word: '7–9 厉害', saying: '厉害，很难忍' },
      worst: { word: '10 最痛', saying: '想得到的最痛' },
    },
  },
  loading: '正在打开',
  call: { title: '打电话', close: '知道了' },
} as const;
