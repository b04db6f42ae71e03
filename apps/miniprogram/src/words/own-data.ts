import type { ConsentPurpose } from '@suian/contracts/patients';

/** What stops when a purpose is withdrawn, in the patient's words. */
const STOPS: Record<ConsentPurpose, string> = {
  'follow-up':
    '手机上不再提醒您，您填的也不再收。护士会打电话问您一次。已经填过的，按规定留在病历里。不舒服，照样可以打病房电话。',
  'sms-and-phone': '不再给您发短信，也不打随访电话。病情要紧时，护士还是会打给您。',
  'robot-and-recording': '机器人不再打给您，也不再录音。',
  family: '家人看不到您的情况了。',
  research: '您的资料不再拿去做研究。已经做完的不受影响。',
};

/** What the staff did, by the whole code of it or by the part before the point. */
const DEEDS: Readonly<Record<string, string>> = {
  alert: '处理了您反映的事',
  'binding-code.issued': '给您打印了绑定用的码',
  'binding-code.voided': '作废了您绑定用的码',
  call: '给您打了随访电话',
  discharge: '登记了您的出院',
  encounter: '改了您的住院登记',
  message: '处理了给您的提醒',
  plan: '安排了您的随访',
  response: '替您填了回答',
};

export const OWN_DATA = {
  consents: {
    intro: '点一下就能改。收回的，马上停。',
    since: { granted: (when: string) => `${when} 起同意`, refused: (when: string) => `${when} 起不同意` },
    ask: (title: string) => `收回“${title}”？`,
    atOnce: '收回后马上停：',
    stops: STOPS,
    later: '以后想开，还在这里点一下。',
    withdraw: '收回，马上停',
    keep: '先不收回',
    withdrawn: (title: string) => `已收回“${title}”，已经停了`,
    given: (title: string) => `好，已同意“${title}”`,
    offline: '没有网，还没改成。走到有信号的地方再试',
    notice: '完整说明（谁在用、存多久、给了谁）',
    closeNotice: '收起完整说明',
  },
  lookers: {
    intro: '医院里谁看过、改过您的资料，都记在这里。',
    none: '还没有人看过',
    noneNote: '以后有人看，会记在这里。',
    who: (name: string, role: string) => `${name}（${role}）`,
    roles: { nurse: '护士', doctor: '医生', supervisor: '护士长', admin: '管理员' } as Readonly<
      Record<string, string>
    >,
    somebody: '工作人员',
    looked: '看了您的资料',
    revealed: '看了您的全名或电话',
    deeds: DEEDS,
    changed: '处理了您的随访',
    more: '看更早的',
    strange: '觉得不对，打病房电话问一问',
  },
  export: {
    intro: '您填过的回答、随访安排、护士的处理，都能存成文件带走。',
    secret: '里面有您的病情，发给别人之前想一想。',
    prepare: '准备文件',
    preparing: '正在准备',
    ready: '文件准备好了',
    readable: { send: '发到微信，自己留着看', save: '存下来，自己看' },
    readableNote: '文字的，点开就能看',
    exchange: { send: '发给医生（电脑用的文件）', save: '存下电脑用的文件' },
    exchangeNote: '别的医院的电脑能读',
    handed: '好了。可以再发一次，文件离开这里就删掉',
    refused: '这个微信发不出文件。打病房电话，请护士给您一份',
    full: '手机存满了，存不下文件。清一清再试',
    readableName: (fileName: string) => fileName.replace(/\.json$/, '.txt'),
  },
  unbind: {
    ask: (name: string) => `不再用这个微信给${name}随访？`,
    what: '解除以后',
    lines: [
      '这个微信不再收到提醒，也看不到随访。',
      '医院系统里不再留您的微信。',
      '填过的回答留在病历里，规定住院病历至少存 30 年。',
      '护士会打电话随访您。',
    ],
    again: '以后想再绑，请护士站重新打一张码。',
    confirm: '解除绑定',
    busy: '正在解除',
    keep: '先不解除',
    waiting: '还有回答没发出去。先到有信号的地方发出去，再来解除',
    done: '已经解除了',
    doneNote: '想再绑，请护士站重新打一张码，用微信扫一下。',
    back: '知道了',
  },
} as const;
